import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../../kit/form/segments.tsx'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Code } from '../../kit/marks/code.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { titleOf } from '../../record/columns/columns.ts'
import { howFar, needsRequester } from './how-far.ts'
import { RequestLink } from './request-link.tsx'
import { requestsQuery, scopeCountQuery, scopes } from './requests.ts'
import type { Scope } from './requests.ts'
import classes from './help.module.css'

/** One's requests and, where the organisation lets them be seen, those of colleagues: what needs one first. */
export function Requests({ type }: { type: TypeMeta }) {
  const t = useT()
  const [scope, setScope] = useState<Scope>('mine')
  const offered = useOffered(type)
  return (
    <section aria-labelledby="requests" className={classes.requests}>
      <div className={classes.head}>
        <h2 id="requests">{t('help.mine')}</h2>
        {offered.length > 1 && (
          <Segments
            label={t('help.scopes.label')}
            value={scope}
            onChange={setScope}
            choices={offered.map((value) => ({ value, label: t(`help.scopes.${value}`) }))}
          />
        )}
      </div>
      <RequestsOf key={scope} type={type} scope={scope} />
    </section>
  )
}

/** Nobody is offered what is empty for them. */
const useOffered = (type: TypeMeta): readonly Scope[] => {
  const counts = useQueries({ queries: scopes.map((scope) => scopeCountQuery(type, scope)) })
  return scopes.filter((scope, at) => scope === 'mine' || (counts[at]?.data?.count ?? 0) > 0)
}

function RequestsOf({ type, scope }: { type: TypeMeta; scope: Scope }) {
  const t = useT()
  const [isAll, setAll] = useState(false)
  const going = useQuery(requestsQuery(type, scope, 'going'))
  const ended = useQuery({
    ...requestsQuery(type, scope, isAll ? 'allEnded' : 'ended'),
    placeholderData: (before) => before,
  })
  const refs = { ...going.data?.refs, ...ended.data?.refs }
  const rows = going.data?.data ?? []
  const needing = rows.filter((row) => scope === 'mine' && needsRequester(howFar(row)))
  const shared = { type, scope, refs }
  if (going.isPending && going.fetchStatus === 'paused')
    return <p className={classes.none}>{t('help.noLine')}</p>
  if (going.isPending) return <SkeletonText lines={5} what={t('help.mine').toLowerCase()} />
  if (going.error && !going.data)
    return <ErrorPanel compact error={going.error} onRetry={() => void going.refetch()} />
  const done = ended.data?.data ?? []
  if (rows.length + done.length === 0)
    return <p className={classes.none}>{t(scope === 'mine' ? 'help.none' : 'help.noneOfOthers')}</p>
  return (
    <>
      <Part title={t('help.parts.needs')} rows={needing} {...shared} />
      <Part title={t('help.parts.open')} rows={rows.filter((row) => !needing.includes(row))} {...shared} />
      <Part title={t('help.parts.done')} rows={done} {...shared} />
      {!isAll && (ended.data?.next ?? null) !== null && (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('help.older')}
        </Button>
      )}
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly type: TypeMeta
  readonly scope: Scope
  readonly rows: readonly ApiRecord[]
  readonly refs: Refs
}

function Part({ title, type, scope, rows, refs }: PartProps) {
  const t = useT()
  const { person } = useSession()
  if (rows.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {rows.map((row) => {
          const requester = row['requester']
          const name =
            typeof requester === 'string' && requester !== person.id ? refs[requester]?.title : undefined
          return (
            <li key={row.id}>
              <RequestLink
                type={type}
                number={row.number}
                title={titleOf(type, row)}
                stateClass={row.stateClass}
                far={scope === 'mine' ? howFar(row) : row.stateClass}
              >
                <span className={classes.aside}>
                  {name !== undefined && <span>{t('help.of', { name })}</span>}
                  <RelativeTime at={row.updatedAt} />
                  <Code dim>{row.number}</Code>
                </span>
              </RequestLink>
            </li>
          )
        })}
      </ul>
    </>
  )
}
