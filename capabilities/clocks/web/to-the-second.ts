import type { Reader } from '../../../web/kit/reader.ts'

/** Lengths in whole seconds that add up to the whole seconds of all: each sum is cut where the whole is. */
export const wholeSeconds = (lengthsMs: readonly number[]): readonly number[] => {
  let [all, told] = [0, 0]
  return lengthsMs.map((ms) => {
    all += ms
    const seconds = Math.floor(all / 1000) - told
    told += seconds
    return seconds
  })
}

/** A length to the second, in hours: days of working time would be taken for those of the calendar. */
export const toTheSecond = (seconds: number, { language }: Reader): string => {
  const parts = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ] as const
  const told = parts.filter(([value]) => value > 0)
  return (told.length > 0 ? told : parts.slice(2))
    .map(([value, unit]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )
    .join(' ')
}
