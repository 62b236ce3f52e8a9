import { v7 } from 'uuid'
import shape from './shape.json' with { type: 'json' }

/** Numbers from 0 to 1 that are the same at each run (mulberry32). */
export const makeRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws an index as often as `counts` says. */
export const makeDraw = (random: () => number, counts: readonly number[]): (() => number) => {
  const sums: number[] = []
  for (const count of counts) sums.push((sums.at(-1) ?? 0) + count)
  const all = sums.at(-1) ?? 0
  return () => {
    const wanted = random() * all
    let low = 0
    for (let high = sums.length - 1; low < high;) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** An id whose time is the given one, as if it had been made then. */
export const makeIds = (random: () => number): ((atMs: number) => string) => {
  const bytes = new Uint8Array(16)
  return (atMs) => {
    for (let index = 0; index < 16; index++) bytes[index] = random() * 256
    return v7({ msecs: atMs, random: bytes, seq: Math.floor(random() * 0x7fffffff) })
  }
}

export { shape }
