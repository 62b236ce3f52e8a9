import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { stateClasses } from '#contract/lifecycle.ts'
import { check } from '#contract/rule/check.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import type { Kind, NameType, RuleSchema } from '#contract/rule/schema.ts'

const aRef = (target: string): NameType => ({ kind: 'ref', nullable: true, target })
const aList = (target: string): NameType => ({ kind: 'list', nullable: false, item: aRef(target) })

const my: Readonly<Record<string, NameType | undefined>> = {
  organisation: aRef('organisation'),
  organisations: aList('organisation'),
  shared: aList('organisation'),
  colleagues: aList('person'),
  teams: aList('team'),
  heldRoles: aList('role'),
  roles: { kind: 'list', nullable: false, item: { kind: 'text', nullable: false } },
  provider: { kind: 'boolean', nullable: false },
}

const request: Readonly<Record<string, NameType>> = {
  me: aRef('person'),
  my: { kind: 'any', nullable: false, path: (name) => my[name] },
  now: { kind: 'datetime', nullable: false },
}

const kinds: Readonly<Partial<Record<FieldMeta['kind'], Kind>>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  money: 'money',
  date: 'date',
  datetime: 'datetime',
  duration: 'duration',
  ref: 'ref',
  refs: 'list',
  json: 'any',
}

const fieldType = (field: FieldMeta, types: readonly TypeMeta[]): NameType => {
  const kind = kinds[field.kind] ?? 'text'
  if (kind === 'list') return { kind, nullable: true, item: aRef(field.target ?? '*') }
  if (kind !== 'ref')
    return { kind, nullable: true, ...(field.choices && { choices: Object.keys(field.choices) }) }
  const target = types.find((type) => type.name === field.target)
  return {
    ...aRef(field.target ?? '*'),
    ...(target && { path: (name: string) => nameOf(target, types, name) }),
  }
}

const nameOf = (type: TypeMeta, types: readonly TypeMeta[], name: string): NameType | undefined => {
  const field = type.fields.find((each) => each.name === name)
  return field ? fieldType(field, types) : systemName(type, name)
}

const systemName = (type: TypeMeta, name: string): NameType | undefined => {
  const known: Readonly<Record<string, NameType>> = {
    id: aRef(type.name),
    number: { kind: 'text', nullable: false },
    version: { kind: 'number', nullable: false },
    state: { kind: 'text', nullable: false, choices: type.states.map((state) => state.name) },
    stateClass: { kind: 'text', nullable: false, choices: stateClasses },
    createdAt: { kind: 'datetime', nullable: false },
    createdBy: aRef('person'),
    updatedAt: { kind: 'datetime', nullable: false },
    updatedBy: aRef('person'),
    archivedAt: { kind: 'datetime', nullable: true },
  }
  return known[name]
}

const systemNames = ['id', 'number', 'version', 'state', 'stateClass', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'archivedAt'] // prettier-ignore

/** The names that a filter over a type may use, as far as this reader may know of them. */
export const filterSchema = (type: TypeMeta, types: readonly TypeMeta[]): RuleSchema => ({
  name: (name) => nameOf(type, types, name) ?? request[name],
  names: () => [...type.fields.map((field) => field.name), ...systemNames, ...Object.keys(request)],
})

/** What is wrong with a FEEL text and where; null when nothing is. The server checks again. */
export interface FeelFault {
  readonly message: string
  readonly from: number
  readonly to: number
}

export const feelFault = (text: string, schema: RuleSchema): FeelFault | null => {
  if (text.trim() === '') return null
  try {
    return check(parseRule(text), schema).find((issue) => issue.severity === 'error') ?? null
  } catch (error) {
    if (isRuleError(error)) return { message: error.message, from: error.from, to: error.to }
    throw error
  }
}
