import type { Reader } from '../../../web/kit/reader.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** The size of a file in words: `1.4 MB`. Steps of 1000, as the units say. */
export const sizeText = (bytes: number, reader: Reader): string => {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return new Intl.NumberFormat(reader.language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    // Short, a byte has no plural in English.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: amount < 10 && step > 0 ? 1 : 0,
  }).format(amount)
}
