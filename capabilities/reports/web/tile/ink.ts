import type { GroupKey } from '#contract/api/aggregate.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import type { ChartInks } from '../../../../web/kit/chart/chart-inks.ts'
import type { Plot } from '../answer/plot-shape.ts'
import type { Words } from '../answer/words.ts'

/** The colour of a series, or of one place of the only series: states and priorities have theirs everywhere. */
export const inkOf = (
  { places, series, group }: Plot,
  at: number,
  place: number | null,
  words: Words,
  inks: ChartInks,
): string => {
  const plain = inks.series[at % inks.series.length] ?? inks.scheme.dim
  const of = series[at]?.of
  if (of) return ownInk(of.group, of.raw, words, inks) ?? plain
  if (place === null || group === null) return plain
  return ownInk(group, places[place]?.raw, words, inks) ?? plain
}

const ownInk = (group: GroupKey, raw: unknown, { type }: Words, { scheme }: ChartInks): string | null => {
  const value = String(raw)
  if (group === 'stateClass') return scheme.states[value as StateClass]?.ink ?? null
  if (group === 'state') {
    const state = type.states.find(({ name }) => name === value)
    return state ? scheme.states[state.class].ink : null
  }
  if (group !== 'priority') return null
  const [highest] = Object.keys(type.fields.find(({ name }) => name === 'priority')?.choices ?? {})
  return value === highest ? scheme.bars.top : scheme.bars.on
}
