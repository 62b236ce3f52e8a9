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
