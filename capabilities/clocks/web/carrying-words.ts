import type { CarriedPromise, CarryingAnswer } from '#contract/api/carrying.ts'
import { durationText } from '#contract/fields/duration.ts'
import type { priorities } from '#contract/priority.ts'
import type { T } from '../../../web/i18n/i18n.ts'
import { durationWords, exactTime } from '../../../web/kit/marks/format.ts'
import type { Reader } from '../../../web/kit/reader.ts'
import { lengthWords } from './clocks.ts'

const hourMs = 3_600_000

interface Saying {
  readonly t: T
  readonly reader: Reader
  readonly name: (id: string) => string
}

/** Whether all is carried that is promised, in one sentence; what is not stands below it. */
export const verdictWords = (
  { isCarried, promises }: Pick<CarryingAnswer, 'isCarried' | 'promises'>,
  t: T,
): string => {
  const count = promises.length
  const failing = promises.filter((each) => !each.isCarried).length
  if (failing > 0) return t('levels.carrying.some', { failing, count })
  if (!isCarried) return t('levels.carrying.notAll')
  return count > 0 ? t('levels.carrying.all', { count }) : t('levels.carrying.availableOnly')
}

/** What is wrong with one promise, and the cheapest remedy. */
export const promiseWords = (promise: CarriedPromise, { t, reader, name }: Saying): readonly string[] => {
  const { label, priority, promisedMs, worst, missing, missingMs, remedy } = promise
  const about = {
    target:
      priority === null
        ? label
        : `${label}, ${t(`levels.carrying.priority.${priority as keyof typeof priorities}`)}`,
    promised: lengthWords(promisedMs, reader),
  }
  return [
    ...missing.map((id) => t('levels.carrying.missing', { ...about, name: name(id) })),
    ...(missing.length === 0
      ? []
      : missingMs === null
        ? [t('levels.carrying.missingNoRoom')]
        : [
            t('levels.carrying.missingMost', {
              count: missing.length,
              most: lengthWords(missingMs, reader),
            }),
          ]),
    ...(worst !== null && worst.lateMs > 0
      ? [
          t('levels.carrying.late', {
            ...about,
            late: durationWords(durationText(Math.round(worst.lateMs / 60_000) * 60), reader),
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

/** In which hours one who carries a promise does not work, and the cheapest remedy. */
export const hoursWords = (
  { agreement, uncoveredMs, ofMs, remedy }: CarryingAnswer['hours'][number],
  { t, reader, name }: Saying,
): readonly string[] => [
  t('levels.carrying.hours', {
    name: name(agreement),
    missed: lengthWords(uncoveredMs, reader),
    of: lengthWords(ofMs, reader),
  }),
  t('levels.carrying.hoursRemedy', {
    name: name(remedy.agreement),
    from: hoursOf(remedy.fromMs, reader),
    to: hoursOf(remedy.ms, reader),
  }),
]

/** What begins too late, and when it would have to begin. */
export const beginWords = (
  { agreement, since, wanted }: CarryingAnswer['begins'][number],
  { t, reader, name }: Saying,
): readonly string[] => [
  t('levels.carrying.begins', { name: name(agreement), since: exactTime(since, reader) }),
  wanted === null
    ? t('levels.carrying.beginsNow')
    : t('levels.carrying.beginsOn', { wanted: exactTime(wanted, reader) }),
]

/** What ends too early, and until when it would have to last. */
export const endWords = (
  { agreement, until, isOver, wanted }: CarryingAnswer['ends'][number],
  { t, reader, name }: Saying,
): readonly string[] => {
  const about = { name: name(agreement), until: exactTime(until, reader) }
  const lasting = wanted === null ? null : { wanted: exactTime(wanted, reader) }
  if (isOver)
    return [
      t('levels.carrying.over', about),
      lasting ? t('levels.carrying.overUntil', lasting) : t('levels.carrying.overNever'),
    ]
  return [
    t('levels.carrying.ends', about),
    lasting ? t('levels.carrying.endsUntil', lasting) : t('levels.carrying.endsNever'),
  ]
}

/** Who promises no availability, and what share each of them would have to promise. */
export const unavailableWords = (
  { unavailable, unavailableShare }: Pick<CarryingAnswer, 'unavailable' | 'unavailableShare'>,
  { t, reader, name }: Saying,
): readonly string[] => [
  ...unavailable.map((id) => t('levels.carrying.unavailable', { name: name(id) })),
  unavailableShare === null
    ? t('levels.carrying.unavailableNoRoom')
    : t('levels.carrying.unavailableShare', {
        count: unavailable.length,
        share: percentOf(unavailableShare, reader),
      }),
]

const percentOf = (share: number, { language }: Reader): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 3 }).format(share)

/** Of a week in hours: seven days would be taken for its days. */
const hoursOf = (ms: number, { language }: Reader): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'hour', maximumFractionDigits: 1 }).format(
    ms / hourMs,
  )

/** Whether availability is carried: for certain, if outages are independent, or not; and the cheapest remedy. */
export const availabilityWords = (
  { promised, independent, least, most, remedy }: NonNullable<CarryingAnswer['availability']>,
  { t, reader, name }: Saying,
): readonly string[] => {
  const percent = (share: number): string => percentOf(share, reader)
  const figures = {
    promised: percent(promised),
    independent: percent(independent),
    least: percent(least),
    most: percent(most),
  }
  const verdict = promised <= least ? 'carried' : promised <= independent ? 'ifIndependent' : 'not'
  const said = t(`levels.carrying.availability.${verdict}`, figures)
  if (!remedy) return [said]
  const { agreement, change, from, to, needed } = remedy
  const changed =
    change === 'share'
      ? t('levels.carrying.availability.share', {
          name: name(agreement),
          from: percent(from),
          to: percent(to),
        })
      : t('levels.carrying.availability.copies', { name: name(agreement), from, to, needed })
  return [said, changed]
}
