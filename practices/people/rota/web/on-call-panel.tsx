import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { coverOf, rotaOf } from '#contract/time/rota/on-call.ts'
import { shiftsOf, type Shift } from '#contract/time/rota/rota.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { shortTime } from '../../../../web/kit/marks/format.ts'
import { useNow } from '../../../../web/kit/marks/now.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { paths } from '../../../../web/paths.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import classes from './on-call.module.css'

const dayMs = 86_400_000
const turnsAhead = 8
const mostCovers = 200

/** Who is on call now and next, with those who stand in. */
export function OnCallPanel() {
  const t = useT()
  const { record, refs } = useRecord()
  const now = useNow()
  const covers = useTypeByName('cover')
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey('covers'), 'list', 'of', record.id],
    queryFn: ({ signal }) =>
      listRecords(
        'covers',
        {
          filter: `rota = ${JSON.stringify(record.id)} and endsAt > now`,
          sort: 'createdAt',
          limit: mostCovers,
        },
        signal,
      ),
  })
  return (
    <Fold name="rota.on-call" title={t('levels.onCall.title')}>
      {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={4} />}
      {data && <Shifts shifts={shiftsFrom(record, data.data, now)} refs={{ ...refs, ...data.refs }} />}
      {covers && (
        <p className={classes.links}>
          <Link to={paths.list(covers.plural, { filter: `rota = ${JSON.stringify(record.id)}` })}>
            {t('levels.onCall.covers')}
          </Link>
          {covers.canCreate && (
            <Link to={paths.create(covers.plural, { rota: record.id })}>{t('levels.onCall.cover')}</Link>
          )}
        </p>
      )}
    </Fold>
  )
}

const shiftsFrom = (record: ApiRecord, covers: readonly ApiRecord[], now: number): readonly Shift[] => {
  const rota = rotaOf(record)
  if (rota === null) return []
  const to = now + turnsAhead * rota.turnDays * dayMs
  return shiftsOf(rota, covers.map(coverOf), { from: now, to })
}

function Shifts({ shifts, refs }: { shifts: readonly Shift[]; refs: Refs }) {
  const t = useT()
  const reader = useReader()
  if (shifts.length === 0) return <p className={classes.note}>{t('levels.onCall.nobodyEver')}</p>
  return (
    <ol className={classes.shifts}>
      {shifts.map(({ person, from, to }, index) => (
        <li key={from} data-now={index === 0}>
          <span>
            {person === null ? t('levels.onCall.nobody') : (refs[person]?.title ?? t('levels.onCall.hidden'))}
          </span>
          <span className={classes.when}>
            {index === 0
              ? t('levels.onCall.until', { time: shortTime(new Date(to).toISOString(), reader) })
              : t('levels.onCall.from', { time: shortTime(new Date(from).toISOString(), reader) })}
          </span>
        </li>
      ))}
    </ol>
  )
}
