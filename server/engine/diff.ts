import type { Changes, Values } from './model/record.ts'
import type { EngineType } from './model/ctx.ts'

/** Whether two wire values of a field are the same. */
export const sameValue = (type: EngineType, name: string, a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null)
  return type.fields.get(name)?.kind.equals?.(a, b) ?? false
}

/** The fields that differ, with the value before and after; nothing for fields that stay null. */
export const diff = (type: EngineType, before: Values | null, after: Values): Changes => {
  const changes: (readonly [string, readonly [unknown, unknown]])[] = []
  for (const name of loggedNames(type)) {
    const old = before?.[name] ?? null
    const value = after[name] ?? null
    if (!sameValue(type, name, old, value)) changes.push([name, [old, value]])
  }
  return Object.fromEntries(changes)
}

const namesOf = new WeakMap<EngineType, readonly string[]>()

/** What events tell of a record: its state, whether it is archived, and every field that is not kept by a follower. */
export const loggedNames = (type: EngineType): readonly string[] => {
  const known = namesOf.get(type)
  if (known) return known
  const fields = [...type.fields.values()].filter(({ options }) => !options.followed)
  const names = ['state', 'archivedAt', ...fields.map(({ name }) => name)]
  namesOf.set(type, names)
  return names
}
