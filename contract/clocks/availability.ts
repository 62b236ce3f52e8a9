/** Availability as a share of time, 0 to 1. */
export interface AvailabilityBound {
  /** If the parts fail independently of each other. */
  readonly independent: number
  /** Whatever they have in common: never less and never more than these. */
  readonly least: number
  readonly most: number
}

/** All parts are needed. Least by Boole's inequality: outages that never overlap. Most: they always do. */
export const inSeries = (parts: readonly AvailabilityBound[]): AvailabilityBound => ({
  independent: parts.reduce((product, { independent }) => product * independent, 1),
  least: Math.max(0, 1 - parts.reduce((sum, { least }) => sum + (1 - least), 0)),
  most: parts.reduce((least, { most }) => Math.min(least, most), 1),
})

/** At least `needed` of `copies` equal parts, each available for a share of time. Least and most by Markov's inequality. */
export const ofEqualParts = (share: number, copies: number, needed: number): AvailabilityBound => {
  const down = 1 - share
  let independent = 0
  for (let up = needed; up <= copies; up++)
    independent += binomial(copies, up) * share ** up * down ** (copies - up)
  return {
    independent: Math.min(1, independent),
    // It is down only while at least copies - needed + 1 are: that much of their summed down time makes one of its own.
    least: Math.max(0, 1 - (copies * down) / (copies - needed + 1)),
    most: Math.min(1, (copies * share) / needed),
  }
}

const binomial = (of: number, taken: number): number => {
  let result = 1
  for (let each = 1; each <= taken; each++) result = (result * (of - taken + each)) / each
  return result
}
