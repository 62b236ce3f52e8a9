import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { AggregateAnswer, AggregateInput } from '#contract/api/aggregate.ts'
import { api } from '../../../../web/api/client.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { numberText } from '../../../../web/kit/marks/format.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { Status } from '../../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import { paths } from '../../../../web/paths.ts'
import classes from './replay.module.css'

const lookAgainMs = 1500

/** What a replay has found: first whether all is as recorded, and only then how it would stand otherwise. */
export function ReplayPanel() {
  const t = useT()
  const queries = useQueryClient()
  const { type, record } = useRecord()
  const state = String(record.state)
  const isBusy = state === 'asked' || state === 'applying'
  useEffect(() => {
    if (!isBusy) return
    const timer = setInterval(
      () => void queries.invalidateQueries({ queryKey: recordsKey(type.plural) }),
      lookAgainMs,
    )
    return () => clearInterval(timer)
  }, [isBusy, queries, type.plural])
  const count = (name: string): number => Number(record[name] ?? 0)
  return (
    <Fold name="replay.result" title={t('levels.replay.title')}>
      <Status as="div">
        {state === 'asked' && (
          <p className={classes.say}>{t('levels.replay.asked', { count: count('done') })}</p>
        )}
        {state === 'applying' && <p className={classes.say}>{t('levels.replay.applying')}</p>}
        {state === 'unequal' && (
          <p className={classes.say}>{t('levels.replay.unequal', { unequal: count('unequal') })}</p>
        )}
      </Status>
      {(state === 'done' || state === 'applying' || state === 'applied') && <Found count={count} />}
    </Fold>
  )
}

function Found({ count }: { count: (name: string) => number }) {
  const t = useT()
  const reader = useReader()
  const figure = (name: string): string => numberText(count(name), reader)
  const { record } = useRecord()
  const ofThis = `replay = "${record.id}"`
  const differing = count('differing')
  return (
    <>
      <p className={classes.say}>
        {t('levels.replay.equal', { clocks: figure('clocks'), records: figure('records') })}
      </p>
      {count('behind') > 0 && (
        <p className={classes.say}>{t('levels.replay.behind', { count: count('behind') })}</p>
      )}
      <p className={classes.say}>
        {differing === 0
          ? t('levels.replay.same')
          : t('levels.replay.differing', { count: differing, shown: figure('differing') })}
      </p>
      {differing > 0 && (
        <>
          <p className={classes.say}>
            {t('levels.replay.late', { before: figure('late'), after: figure('lateAfter') })}
          </p>
          <p className={classes.caveat}>{t('levels.replay.caveat')}</p>
          <p className={classes.say}>
            <Link to={paths.list('recounts', { filter: `${ofThis} and differs = true` })}>
              {t('levels.replay.which')}
            </Link>
          </p>
          <p className={classes.say}>
            <Link to={paths.dashboard('simulation', { filter: ofThis, last: 'all' })}>
              {t('levels.replay.pictures')}
            </Link>
          </p>
          <Breakdown
            by="team"
            of={ofThis}
            caption={t('levels.replay.byTeam')}
            head={t('levels.replay.team')}
          />
          <Breakdown
            by="service"
            of={ofThis}
            caption={t('levels.replay.byService')}
            head={t('levels.replay.service')}
          />
        </>
      )}
    </>
  )
}

const breakdownQuery = (by: string, of: string) => {
  const late = (name: string) => `if ${name} = "breached" then 1 else 0`
  const question: AggregateInput = {
    filter: `${of} and (was = "breached" or becomes = "breached")`,
    groupBy: [by],
    measures: [
      { as: 'before', fn: 'sum', of: late('was') },
      { as: 'after', fn: 'sum', of: late('becomes') },
    ],
    sort: ['-after'],
    limit: 20,
  }
  return queryOptions({
    queryKey: ['records', 'recounts', 'aggregate', question],
    queryFn: ({ signal }) => api.post<AggregateAnswer>('/recounts/aggregate', question, { signal }),
  })
}

interface BreakdownProps {
  readonly by: 'team' | 'service'
  readonly of: string
  readonly caption: string
  readonly head: string
}

function Breakdown({ by, of, caption, head }: BreakdownProps) {
  const t = useT()
  const reader = useReader()
  const { data, error, refetch } = useQuery(breakdownQuery(by, of))
  if (error) return <ErrorPanel compact error={error} onRetry={() => void refetch()} />
  if (!data || data.data.length === 0) return null
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('levels.replay.before')}</th>
          <th scope="col">{t('levels.replay.after')}</th>
        </tr>
      </thead>
      <tbody>
        {data.data.map(({ group, figures, list }) => {
          const id = group[by]
          const name = typeof id === 'string' ? (data.refs[id]?.title ?? '') : t('levels.replay.none')
          return (
            <tr key={String(id)}>
              <td>
                <Link to={paths.list('recounts', list.filter === undefined ? {} : { filter: list.filter })}>
                  {name}
                </Link>
              </td>
              <td>{numberText(figures['before'] ?? 0, reader)}</td>
              <td>{numberText(figures['after'] ?? 0, reader)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
