import { IconAlertTriangle } from '@tabler/icons-react'
import { useT } from '../../i18n/i18n.ts'
import { ApiProblem } from '../../api/problem.ts'
import type { ShownProblemCode } from '../../api/problem.ts'
import { Button } from '../overlay/button.tsx'
import { Code } from '../marks/code.tsx'
import classes from './notice.module.css'

const told: readonly string[] = [
  'unauthenticated', 'forbidden', 'not_found', 'stale', 'precondition_failed', 'too_many', 'unavailable', 'offline', 'internal',
] // prettier-ignore

/** What happened, why, who can fix it, and a reference to quote. */
export function ErrorPanel({
  error,
  onRetry,
  compact = false,
}: {
  error: unknown
  onRetry?: () => void
  compact?: boolean
}) {
  const t = useT()
  const problem = ApiProblem.of(error)
  const code: ShownProblemCode = problem.code
  const remedy = problem.remedy ?? t(`kit.error.remedy.${(told.includes(code) ? code : 'other') as 'other'}`)
  return (
    <div className={compact ? classes.compact : classes.notice} role="alert">
      <div className={classes.head}>
        <IconAlertTriangle size={18} aria-hidden />
        <strong>{t(`kit.error.title.${code}`)}</strong>
      </div>
      {problem.detail && <p className={classes.sentence}>{problem.detail}</p>}
      {problem.issues.length > 0 && (
        <ul className={classes.issues}>
          {problem.issues.map((issue, at) => (
            <li key={at}>{issue.message}</li>
          ))}
        </ul>
      )}
      {remedy && <p className={classes.remedy}>{remedy}</p>}
      {onRetry && <Button onClick={onRetry}>{t('kit.retry')}</Button>}
      {problem.reference && (
        <p className={classes.reference}>
          {t('kit.error.reference')} <Code>{problem.reference}</Code>
        </p>
      )}
    </div>
  )
}
