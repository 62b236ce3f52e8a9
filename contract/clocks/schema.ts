import type { Fields } from '../define-type.ts'
import type { NameType, RuleSchema } from '../rule/schema.ts'

const system = new Set(['number', 'state', 'stateClass', 'createdAt', 'createdBy'])
const said: NameType = { kind: 'text', nullable: true, choices: ['desk', 'requester'] }

/**
 * What a clock's conditions may name: the record's own values as they were at each event, and `said`, who spoke just
 * then: in public, or by voice as the desk has noted. Not what lies behind a reference, nor the time, nor who asks: the log of the record would not say
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
      if (name === 'said') return said
      const type = isKept(name) ? base.name(name) : undefined
      if (!type) return undefined
      const { path: _path, ...flat } = type
      return flat
    },
    names: () => ['said', ...base.names().filter(isKept)],
  }
}
