import '../../../../web/i18n/later/studio.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { answerOf, routes } from '../../../../web/api/client.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { dayText, shortTime } from '../../../../web/kit/marks/format.ts'
import { RelativeTime } from '../../../../web/kit/marks/relative-time.tsx'
import { useReader } from '../../../../web/kit/reader.ts'
import { paths } from '../../../../web/paths.ts'
import { RefText } from '../../../../web/record/fields/picker/ref-text.tsx'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import classes from '../../../../web/record/record-page/side/side-list.module.css'

const mostShown = 10

/** When it comes next, in the reader's zone, with what its calendar has moved; and what came of the last times. */
export function ComingsPanel() {
  const t = useT()
  return (
    <>
      <Fold name="schedule.comings" title={t('studio.comings.title')}>
        <Comings />
      </Fold>
      <Fold name="schedule.runs" title={t('studio.comings.runs')}>
        <Runs />
      </Fold>
    </>
  )
}

function Comings() {
  const t = useT()
  const reader = useReader()
  const { record } = useRecord()
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey('schedules'), 'comings', record.id, record.version],
    queryFn: ({ signal }) =>
      answerOf(routes.GET('/schedules/{key}/comings', { params: { path: { key: record.id } }, signal })),
  })
  if (error) return <ErrorPanel compact error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonText lines={4} />
  if (record.state === 'ended' || data.data.length === 0)
    return <p className={classes.note}>{t('studio.comings.never')}</p>
  return (
    <>
      {record.state !== 'active' && <p className={classes.note}>{t('studio.comings.notInForce')}</p>}
      <ol className={classes.list}>
        {data.data.map(({ day, at }) => (
          <li key={at}>
            <time dateTime={at}>{shortTime(at, reader)}</time>
            {movedFrom(day, at, String(record['zone'])) && (
              <p className={classes.note}>{t('studio.comings.moved', { day: dayText(day, reader) })}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Whether the calendar has moved it to another day, as the schedule's own zone has the day. */
const movedFrom = (day: string, at: string, zone: string): boolean =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(at)) !== day

function Runs() {
  const t = useT()
  const { record } = useRecord()
  const type = useTypeByName('schedule-run')
  const filter = `schedule = ${JSON.stringify(record.id)}`
  const { data, error, refetch } = useQuery({
    queryKey: [...recordsKey('schedule-runs'), 'list', 'of', record.id],
    queryFn: ({ signal }) =>
      listRecords('schedule-runs', { filter, sort: '-createdAt', limit: mostShown }, signal),
  })
  if (error) return <ErrorPanel compact error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonText lines={3} />
  if (data.data.length === 0) return <p className={classes.note}>{t('studio.comings.noRuns')}</p>
  const outcomes = type?.fields.find(({ name }) => name === 'outcome')?.choices ?? {}
  const { retryAt } = record
  return (
    <>
      {typeof retryAt === 'string' && (
        <p className={classes.note}>
          {t('studio.comings.retry')} <RelativeTime at={retryAt} />
        </p>
      )}
      <ol className={classes.list}>
        {data.data.map((run) => (
          <OneRun key={run.id} run={run} refs={data.refs} outcomes={outcomes} />
        ))}
      </ol>
      {type && <Link to={paths.list(type.plural, { filter })}>{t('studio.comings.allRuns')}</Link>}
    </>
  )
}

interface OneRunProps {
  readonly run: ApiRecord
  readonly refs: Refs
  readonly outcomes: Readonly<Record<string, string>>
}

function OneRun({ run, refs, outcomes }: OneRunProps) {
  const t = useT()
  const missed = Number(run['missed'] ?? 0)
  return (
    <li>
      {run['made'] !== null && run['made'] !== undefined && (
        <RefText value={run['made']} refs={refs} linked />
      )}
      <p className={classes.what}>
        <span>{outcomes[String(run['outcome'])]}</span>
        <RelativeTime at={String(run['dueAt'])} className={classes.note} />
      </p>
      {typeof run['refusal'] === 'string' && <p className={classes.note}>{run['refusal']}</p>}
      {run['late'] === true && (
        <p className={classes.note}>
          {missed === 0 ? t('studio.comings.late') : t('studio.comings.lateMissed', { count: missed })}
        </p>
      )}
    </li>
  )
}
