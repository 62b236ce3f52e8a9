import { inSeries, ofEqualParts, type AvailabilityBound } from './availability.ts'

/** What an availability stands on: each of some equal copies for a share of time, of which some are needed. */
export interface EqualParts {
  readonly share: number
  readonly copies: number
  readonly needed: number
}

export const boundOf = (parts: readonly EqualParts[]): AvailabilityBound =>
  inSeries(parts.map(({ share, copies, needed }) => ofEqualParts(share, copies, needed)))

/** A change of one agreement after which availability is carried whatever fails together. */
export interface AvailabilityRemedy {
  /** Less is promised, one of those who carry it promises more, or has more equal parts. */
  readonly change: 'promise' | 'share' | 'copies'
  /** Which of those who carry it; null for the promise itself. */
  readonly index: number | null
  /** A share of time, or how many parts. */
  readonly to: number
}

// Agreements promise percentages: of three decimals at most.
const grains = 100_000
const mostCopiesMore = 10

/**
 * The least change of one of those who carry an availability that makes it carried, relative to what it is: of two shares their
 * down times are compared, of equal parts their numbers. Where none does, what may be promised instead: that is always the
 * smaller change, and no help to whoever was promised more. Null where nothing may.
 */
export const cheapestAvailability = (
  promised: number,
  parts: readonly EqualParts[],
): AvailabilityRemedy | null => {
  const candidates: { readonly remedy: AvailabilityRemedy; readonly cost: number }[] = []
  parts.forEach((part, index) => {
    const holds = (changed: Partial<EqualParts>): boolean =>
      promised <= boundOf(parts.map((each, at) => (at === index ? { ...each, ...changed } : each))).least
    const share = smallestGrain(part.share, (to) => holds({ share: to }))
    if (share !== null)
      candidates.push({
        remedy: { change: 'share', index, to: share },
        cost: (1 - part.share) / (1 - share),
      })
    for (let copies = part.copies + 1; copies <= part.copies + mostCopiesMore; copies++)
      if (holds({ copies })) {
        candidates.push({ remedy: { change: 'copies', index, to: copies }, cost: copies / part.copies })
        break
      }
  })
  const cheapest = candidates.toSorted((a, b) => a.cost - b.cost)[0]?.remedy
  const less = grainBelow(boundOf(parts).least)
  return cheapest ?? (less > 0 ? { change: 'promise', index: null, to: less } : null)
}

/**
 * The least share that each of some carriers that promise none yet has to promise, all alike and as one part, so that the
 * availability is carried whatever fails together. Null where what the others promise leaves no room for it.
 */
export const leastShareForEach = (
  promised: number,
  parts: readonly EqualParts[],
  silent: number,
): number | null => {
  const alike = (share: number) => Array.from({ length: silent }, () => ({ share, copies: 1, needed: 1 }))
  return smallestGrain(0, (share) => promised <= boundOf([...parts, ...alike(share)]).least)
}

/** The largest share that is no more than one, as numbers of a computer go. */
const grainBelow = (share: number): number => {
  const grain = Math.floor(share * grains)
  return (grain / grains > share ? grain - 1 : grain) / grains
}

/** The smallest share above one, short of all the time, for which something holds that holds for all larger ones. */
const smallestGrain = (above: number, holds: (share: number) => boolean): number | null => {
  let [low, high] = [Math.floor(above * grains), grains - 1]
  if (low >= high || !holds(high / grains)) return null
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle / grains)) high = middle
    else low = middle
  }
  return high / grains
}

/** Hours of a week, in milliseconds: of one who carries a promise, and those of the promise in which they do not work. */
export interface Uncovered {
  readonly worksMs: number
  readonly uncoveredMs: number
}

/**
 * Whether it is cheaper to promise less than to work more: a promise of `ofMs` a week shrinks by `togetherMs`, the hours in which
 * any of those who carry it does not work, or each of them works as much longer as they lack. Compared is the share by which
 * hours change; a promise does not shrink to nothing.
 */
export const isPromisingLessCheaper = (
  { ofMs, togetherMs }: { readonly ofMs: number; readonly togetherMs: number },
  carriers: readonly Uncovered[],
): boolean => {
  const more = carriers.reduce((sum, { worksMs, uncoveredMs }) => sum + uncoveredMs / worksMs, 0)
  return ofMs > togetherMs && togetherMs / (ofMs - togetherMs) < more
}
