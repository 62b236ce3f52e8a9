import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { explainRight } from '../../api/explain.ts'
import type { ExplainedStep, ExplainRequest } from '../../api/explain.ts'
import { useT } from '../../i18n/i18n.ts'
import type { T } from '../../i18n/i18n.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import classes from './explain.module.css'

/** The rules that were asked, with what each of them answered. */
export function Answer({ asked }: { asked: ExplainRequest }) {
  const t = useT()
  const answer = useQuery({
    queryKey: ['explain', asked],
    queryFn: ({ signal }) => explainRight(asked, signal),
    staleTime: 0,
  })
  if (answer.isPending) return <SkeletonText lines={5} />
  if (answer.error) return <ErrorPanel compact error={answer.error} onRetry={() => void answer.refetch()} />
  const { allowed, steps, decidedBy } = answer.data
  const isDecisive = (step: ExplainedStep): boolean =>
    decidedBy !== null && step.source === decidedBy.source && step.rule === decidedBy.rule
  const verdict = allowed === null ? 'open' : allowed ? 'allowed' : 'refused'
  return (
    <>
      <p className={classes.verdict} data-result={allowed === null ? undefined : allowed}>
        <Result result={allowed} /> {t(`studio.explain.${verdict}`)}
        {decidedBy?.source === 'default' && ` ${t('studio.explain.noGrant')}`}
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className="visually-hidden">{t('studio.explain.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('studio.explain.source')}</th>
              <th scope="col">{t('studio.explain.rule')}</th>
              <th scope="col">{t('studio.explain.result')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <tr key={at} data-decisive={isDecisive(step) || undefined}>
                <td>
                  {sourceWords(step.source, t)}
                  {isDecisive(step) && <div className={classes.decided}>{t('studio.explain.decided')}</div>}
                </td>
                <td>
                  <code>{step.rule}</code>
                </td>
                <td className={classes.result}>
                  <Result result={step.result} />
                  {t(
                    `studio.explain.results.${step.result === null ? 'unknown' : step.result ? 'yes' : 'no'}`,
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {allowed === false && <p className="dim">{t('studio.explain.remedy')}</p>}
    </>
  )
}

function Result({ result }: { result: boolean | null }) {
  const Icon = result === null ? IconCircleDashed : result ? IconCircleCheck : IconCircleX
  return <Icon size={16} stroke={2} aria-hidden data-result={result ?? undefined} />
}

const plainSources = ['type', 'limit', 'scope', 'field', 'state', 'transition', 'condition'] as const
type PlainSource = (typeof plainSources)[number]
const isPlain = (source: string): source is PlainSource =>
  (plainSources as readonly string[]).includes(source)

/** `can.work: role agent` is a role's rule that stands behind `can.work`. */
const sourceWords = (source: string, t: T): string => {
  const [, rule, inner] = /^(can\.\w+): (.*)$/.exec(source) ?? []
  if (rule !== undefined && inner !== undefined)
    return t('studio.explain.behind', { source: sourceWords(inner, t), rule })
  if (source.startsWith('role ')) return t('studio.explain.role', { role: source.slice(5) })
  return isPlain(source) ? t(`studio.explain.sources.${source}`) : source
}
