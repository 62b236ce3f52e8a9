import { durationText } from '#contract/fields/duration.ts'

const unitSeconds: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, min: 60, s: 1 }
const part = /(\d+(?:[.,]\d+)?)\s*(w|d|h|min|m|s)(?![a-z])/gi

/** The ISO text of what people type for a length of time: `4h 30m`, `1.5 h`, `2d`, `4:30`. Anything else comes back as it is. */
export const readDuration = (typed: string): string => {
  const text = typed.trim()
  const clock = /^(\d{1,4}):([0-5]\d)$/.exec(text)
  if (clock) return durationText(Number(clock[1]) * 3600 + Number(clock[2]) * 60)
  const parts = [...text.matchAll(part)]
  const isWhole = parts.length > 0 && text.replace(part, '').replace(/[\s,+]|and/g, '') === ''
  if (!isWhole) return text
  const seconds = parts.reduce(
    (sum, [, amount = '0', unit = 's']) =>
      sum + Number(amount.replace(',', '.')) * (unitSeconds[unit.toLowerCase()] ?? 0),
    0,
  )
  return durationText(Math.round(seconds))
}

/** The ISO text as people type it: `PT4H30M` is `4h 30m`. */
export const writeDuration = (iso: string): string => {
  const match = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(iso)
  if (!match) return iso
  const [, sign = '', ...amounts] = match
  const words = amounts.flatMap((amount, at) => (amount ? [`${amount}${'wdhms'[at] ?? ''}`] : []))
  return `${sign}${words.join(' ') || '0m'}`
}
