import { problem } from '#contract/problem.ts'
import type { EngineType, StoredRecord } from '#engine'

/** An ordinary transition rather than one that only imports may make, and one whose fields are all there. */
export const transitionTo = (
  type: EngineType,
  before: StoredRecord,
  state: string,
  values: Readonly<Record<string, unknown>>,
): string => {
  const has = (field: string): boolean => (field in values ? values[field] : (before[field] ?? null)) !== null
  const leading = [...type.transitions.values()]
    .filter(({ from, to }) => to === state && from.includes(before.state))
    .sort((a, b) => Number(isForImport(a.by.text)) - Number(isForImport(b.by.text)))
  const transition = leading.find(({ needs }) => needs.every(has)) ?? leading[0]
  if (transition) return transition.name
  throw problem('conflict', {
    message: `No transition leads from ${label(type, before.state)} to ${label(type, state)}.`,
    issues: [{ code: 'transition.none', message: '' }],
  })
}

const isForImport = (by: string): boolean => by.replaceAll(/\s/g, '') === 'via="import"'

const label = (type: EngineType, state: string): string => type.states.get(state)?.label ?? state
