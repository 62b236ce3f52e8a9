import type { Fields } from '../define-type.ts'
import type { NameType, RuleSchema } from '../rule/schema.ts'

const system = new Set(['number', 'state', 'stateClass', 'createdAt', 'createdBy'])
const told: Readonly<Record<string, NameType>> = {
  said: { kind: 'text', nullable: true, choices: ['desk', 'requester'] },
  unanswered: { kind: 'boolean', nullable: false },
}

/**
 * What a clock's conditions may name: the record's own values as they were at each event, and `said`, who spoke just
 * then: in public, or by voice as the desk has noted; `unanswered`, whether the last word is the requester's and the work
 * has not ended since. Not what lies behind a reference, nor the time, nor who asks: the log of the record would not say
 * it again. Not personal data either: after an erasure the clock would go differently.
 */
export const clockSchema = (base: RuleSchema, fields: Fields): RuleSchema => {
  const isKept = (name: string): boolean => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return system.has(name)
    return field.personal === undefined && field.followed !== true && field.kind !== 'json'
  }
  return {
    name: (name) => {
      if (Object.hasOwn(told, name)) return told[name]
      const type = isKept(name) ? base.name(name) : undefined
      if (!type) return undefined
      const { path: _path, ...flat } = type
      return flat
    },
    names: () => [...Object.keys(told), ...base.names().filter(isKept)],
  }
}
