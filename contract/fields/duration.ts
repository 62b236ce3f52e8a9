import { fieldOf, orNull, FieldError, textOf, type FieldKind, type FieldOptions } from './kind.ts'

const form =
  /^(-)?P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,11})(?:\.0+)?S)?)?$/

/**
 * Seconds of an ISO 8601 duration of weeks, days (of 24 hours), hours, minutes and whole seconds.
 * @throws FieldError for months and years, which have no fixed length, and for anything else
 */
export const durationSeconds = (text: string): number => {
  const match = /\d/.test(text) && !text.endsWith('T') ? form.exec(text) : null
  if (!match) throw new FieldError('duration.form', 'must be a duration written like PT4H30M or P2D')
  const [, sign, weeks, days, hours, minutes, seconds] = match
  const total =
    Number(weeks ?? 0) * 604_800 +
    Number(days ?? 0) * 86_400 +
    Number(hours ?? 0) * 3600 +
    Number(minutes ?? 0) * 60 +
    Number(seconds ?? 0)
  return sign && total !== 0 ? -total : total
}

/** The canonical ISO 8601 text of seconds: days of 24 hours at most, `P1DT2H`, `PT0S`. */
export const durationText = (totalSeconds: number): string => {
  const sign = totalSeconds < 0 ? '-' : ''
  const rest = Math.abs(Math.trunc(totalSeconds))
  const part = (value: number, unit: string): string => (value ? `${value}${unit}` : '')
  const time =
    part(Math.floor((rest % 86_400) / 3600), 'H') +
    part(Math.floor((rest % 3600) / 60), 'M') +
    part(rest % 60, 'S')
  const days = part(Math.floor(rest / 86_400), 'D')
  return days || time ? `${sign}P${days}${time && `T${time}`}` : 'PT0S'
}

/** A length of time to the second. */
export const durationKind: FieldKind<string> = {
  name: 'duration',
  coerce: orNull((input) => durationText(durationSeconds(textOf(input).trim()))),
  nameType: () => ({ kind: 'duration', nullable: true }),
  jsonSchema: () => ({ type: 'string', format: 'duration' }),
}

export const duration = <const O extends FieldOptions>(options: O = {} as O) =>
  fieldOf<string, O>('duration', options)
