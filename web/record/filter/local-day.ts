import { instantText } from '#contract/rule/temporal.ts'

/** The instant at which a day begins in a zone, as a wire time; null for no day. */
export const startOfDay = (day: string, timeZone: string): string | null =>
  instantText(`${day}T00:00:00@${timeZone}`)

/** The day that begins at an instant in a zone; null where the instant is no midnight there. */
export const dayOf = (instant: string, timeZone: string): string | null => {
  const day = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant))
  return startOfDay(day, timeZone) === instant ? day : null
}
