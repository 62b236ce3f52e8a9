import type { T } from '../../../../web/i18n/i18n.ts'
import { dayText } from '../../../../web/kit/marks/format.ts'
import type { Reader } from '../../../../web/kit/reader.ts'
import type { Period } from '../question/period.ts'

/** A period in words: `1 Mar 2016 – 28 Feb 2017`. */
export const periodWords = ({ from, to }: Period, t: T, reader: Reader): string => {
  if (from && to) return t('reports.period.between', { from: dayText(from, reader), to: dayText(to, reader) })
  if (from) return t('reports.period.since', { from: dayText(from, reader) })
  return to ? t('reports.period.until', { to: dayText(to, reader) }) : t('reports.period.all')
}
