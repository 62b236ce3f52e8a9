import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CarriedPromise, CarryingAnswer } from '#contract/api/carrying.ts'
import { api } from '../../../web/api/client.ts'
import { useT, type T } from '../../../web/i18n/i18n.ts'
import '../../../web/i18n/later/levels.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { exactTime } from '../../../web/kit/marks/format.ts'
import { useReader, type Reader } from '../../../web/kit/reader.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { lengthWords } from './clocks.ts'
import classes from './carrying.module.css'

const carryingQuery = (plural: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['records', plural, id, 'carrying', version],
    queryFn: ({ signal }) => api.get<CarryingAnswer>(`/${plural}/${id}/carrying`, {}, signal),
    placeholderData: (before) => before,
  })

/** Says after each change whether what an agreement stands on can carry it; it warns and refuses nothing. */
export function CarryingPanel() {
  const t = useT()
  const { type, record } = useRecord()
  const { data, error, refetch } = useQuery(carryingQuery(type.plural, record.id, record.version))
  return (
    <Fold name="agreement.carrying" title={t('levels.carrying.title')}>
      {error && <ErrorPanel compact error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonText lines={3} />}
      {data && <Carrying answer={data} />}
    </Fold>
  )
}

function Carrying({ answer }: { answer: CarryingAnswer }) {
  const t = useT()
  const reader = useReader()
  const { promises, hours, ends, availability, refs } = answer
  const name = (id: string): string => refs[id]?.title ?? ''
  if (promises.length === 0) return <p className={classes.say}>{t('levels.carrying.nothing')}</p>
  const unsupported = promises.filter(({ isCarried }) => !isCarried)
  return (
    <div role="status" aria-live="polite">
      <p className={classes.verdict} data-carried={unsupported.length === 0}>
        {unsupported.length === 0
          ? t('levels.carrying.all', { count: promises.length })
          : t('levels.carrying.some', { count: unsupported.length, of: promises.length })}
      </p>
      <ul className={classes.list}>
        {unsupported.map((promise) => (
          <li key={`${promise.target} ${promise.priority ?? ''}`}>
            {promiseWords(promise, { t, reader, name }).map((words) => (
              <p key={words} className={classes.say}>
                {words}
              </p>
            ))}
          </li>
        ))}
        {hours.map(({ agreement, uncoveredMs, ofMs }) => (
          <li key={`hours ${agreement}`}>
            {t('levels.carrying.hours', {
              name: name(agreement),
              missed: lengthWords(uncoveredMs, reader),
              of: lengthWords(ofMs, reader),
            })}
          </li>
        ))}
        {ends.map(({ agreement, until }) => (
          <li key={`end ${agreement}`}>
            {t('levels.carrying.ends', { name: name(agreement), until: exactTime(until, reader) })}
          </li>
        ))}
        {availability && <li>{availabilityWords(availability, t, reader)}</li>}
      </ul>
      <p className={classes.assumed}>{t('levels.carrying.assumed')}</p>
    </div>
  )
}

interface Saying {
  readonly t: T
  readonly reader: Reader
  readonly name: (id: string) => string
}

const promiseWords = (promise: CarriedPromise, { t, reader, name }: Saying): readonly string[] => {
  const { label, priority, promisedMs, worst, missing, remedy } = promise
  const about = {
    target: priority === null ? label : `${label}, ${priority}`,
    promised: lengthWords(promisedMs, reader),
  }
  return [
    ...missing.map((id) => t('levels.carrying.missing', { ...about, name: name(id) })),
    ...(worst !== null && worst.lateMs > 0
      ? [
          t('levels.carrying.late', {
            ...about,
            late: lengthWords(worst.lateMs, reader),
            start: exactTime(worst.start, reader),
          }),
        ]
      : []),
    ...(remedy
      ? [
          t('levels.carrying.remedy', {
            name: name(remedy.agreement),
            from: lengthWords(remedy.fromMs, reader),
            to: lengthWords(remedy.ms, reader),
          }),
        ]
      : worst !== null && worst.lateMs > 0
        ? [t('levels.carrying.noRemedy')]
        : []),
  ]
}

const availabilityWords = (
  { promised, independent, least, most }: NonNullable<CarryingAnswer['availability']>,
  t: T,
  { language }: Reader,
): string => {
  const percent = (share: number): string =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(share)
  const figures = {
    promised: percent(promised),
    independent: percent(independent),
    least: percent(least),
    most: percent(most),
  }
  return promised <= least
    ? t('levels.carrying.availability.carried', figures)
    : promised <= independent
      ? t('levels.carrying.availability.ifIndependent', figures)
      : t('levels.carrying.availability.not', figures)
}
