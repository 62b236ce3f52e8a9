import { durationSeconds } from '#contract/fields/duration.ts'
import type { T } from '../i18n/i18n.ts'
import '../i18n/later/levels.ts'
import { workWords } from '../kit/marks/format.ts'
import type { Reader } from '../kit/reader.ts'

/** When the step of a clock is reached, in words: of `75%`, `-PT30M` and `+PT1H`. */
export const stepTimeWords = (at: string, t: T, reader: Reader): string => {
  if (at.endsWith('%')) {
    const format = new Intl.NumberFormat(reader.language, { style: 'percent', maximumFractionDigits: 1 })
    return t('levels.step.share', { share: format.format(Number(at.slice(0, -1)) / 100) })
  }
  const length = at.slice(1)
  // Whatever somebody is still typing is shown as it is.
  if (!/^[+-]P(?=.*\d)[\dWDTHMS]+$/.test(at)) return at
  if (durationSeconds(length) === 0) return t('levels.step.due')
  return t(at.startsWith('-') ? 'levels.step.before' : 'levels.step.after', {
    time: workWords(durationSeconds(length), reader),
  })
}
