import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import '../../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../../web/kit/layout/skeleton.tsx'
import { Status } from '../../../../web/kit/layout/status.tsx'
import { monthText, numberText } from '../../../../web/kit/marks/format.ts'
import { useNow } from '../../../../web/kit/marks/now.ts'
import { useReader } from '../../../../web/kit/reader.ts'
import { paths } from '../../../../web/paths.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'
import {
  byAgreement,
  durationOrDash,
  monthsQuery,
  ofService,
  outagesQuery,
  percentWords,
  spanWords,
  type ByAgreement,
} from './availability.ts'
import { Objectives } from './objectives.tsx'
import classes from './availability.module.css'

/** What is down now, how available the service was by month and agreement, and what is left of its error budgets. */
export function AvailabilityPanel() {
  const t = useT()
  const { record } = useRecord()
  const outages = useTypeByName('outage')
  const { data, error, refetch } = useQuery(monthsQuery(record.id))
  const found = byAgreement(data?.data ?? [])
  return (
    <>
      <Fold name="service.availability" title={t('levels.availability.title')}>
        {outages && <Down service={record.id} />}
        {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonText lines={4} />}
        {data && found.length === 0 && <p className={classes.say}>{t('levels.availability.nothing')}</p>}
        {found.map((each) => (
          <Months key={each.agreement ?? ''} {...each} refs={data?.refs ?? {}} />
        ))}
        {outages && (
          <p className={classes.links}>
            <Link to={paths.list(outages.plural, { filter: ofService(record.id) })}>
              {t('levels.availability.outages')}
            </Link>
            {outages.canCreate && (
              <Link to={paths.create(outages.plural, { service: record.id })}>
                {t('levels.availability.declare')}
              </Link>
            )}
          </p>
        )}
      </Fold>
      <Objectives service={record.id} />
    </>
  )
}

function Down({ service }: { service: string }) {
  const t = useT()
  const { data } = useQuery(outagesQuery(service))
  const now = useNow()
  const rows = data?.data ?? []
  const going = rows.filter((row) => Date.parse(String(row['beganAt'])) <= now)
  return (
    <Status as="div">
      <ul className={classes.down}>
        {going.map((row) => (
          <li key={row.id} data-planned={row['planned'] === true}>
            <strong>
              {t(row['planned'] === true ? 'levels.availability.planned' : 'levels.availability.down')}
            </strong>{' '}
            <Link to={paths.record('outages', row.number)}>{String(row['title'])}</Link>
          </li>
        ))}
      </ul>
    </Status>
  )
}

function Months({ agreement, months, measures, refs }: ByAgreement & { refs: Refs }) {
  const t = useT()
  const reader = useReader()
  const named = agreement === null ? undefined : refs[agreement]
  const last = months[0]
  return (
    <div className={classes.agreement}>
      <table className={classes.table}>
        <caption>
          {named ? (
            <Link to={paths.record('agreements', named.number)}>{named.title}</Link>
          ) : agreement === null ? (
            t('levels.availability.aroundTheClock')
          ) : (
            t('levels.availability.otherAgreement')
          )}
          {last?.['promised'] !== null && last?.['promised'] !== undefined && (
            <span className={classes.promised}>
              {t('levels.availability.promised', { share: percentWords(last['promised'], reader) })}
            </span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('levels.availability.month')}</th>
            <th scope="col">{t('levels.availability.available')}</th>
            <th scope="col">{t('levels.availability.wasDown')}</th>
            <th scope="col">{t('levels.availability.breaks')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((row) => (
            <MonthRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <dl className={classes.measures}>
        <dt>{t('levels.availability.mttr')}</dt>
        <dd>{spanWords(measures.mttrMs, reader)}</dd>
        <dt>{t('levels.availability.mtbf')}</dt>
        <dd>{spanWords(measures.mtbfMs, reader)}</dd>
        <dt>{t('levels.availability.mtbsi')}</dt>
        <dd>{spanWords(measures.mtbsiMs, reader)}</dd>
      </dl>
      <details className={classes.how}>
        <summary>{t('levels.availability.how')}</summary>
        <p>{t('levels.availability.formulas')}</p>
      </details>
    </div>
  )
}

function MonthRow({ row }: { row: ApiRecord }) {
  const t = useT()
  const reader = useReader()
  const isMissed = row['outcome'] === 'breached'
  return (
    <tr data-missed={isMissed}>
      <th scope="row">
        <Link to={paths.record('availabilities', row.number)}>{monthText(String(row['month']), reader)}</Link>
      </th>
      <td>
        {percentWords(row['available'], reader)}
        {isMissed && <span className={classes.missed}>{t('levels.availability.missed')}</span>}
      </td>
      <td>{durationOrDash(row['down'], reader)}</td>
      <td>{numberText(Number(row['breaks'] ?? 0), reader)}</td>
    </tr>
  )
}
