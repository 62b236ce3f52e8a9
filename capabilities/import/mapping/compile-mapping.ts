import type { ProblemIssue } from '#contract/problem.ts'
import { grants } from '#contract/rule/compile.ts'
import { RuleError } from '#contract/rule/error.ts'
import type { NameType, RuleSchema } from '#contract/rule/schema.ts'
import type { EngineField, EngineType, TypeRegistry } from '#engine'
import { compileRule, recordNames } from '#engine/rules/rules.ts'
import { columnsOf, fieldReader, type ReadField } from './field-reader.ts'
import type { MakeMapping, Mapping } from './mapping.ts'
import { faulty, type MappingText } from './read-mapping.ts'
import { timeReader, type ReadTimeOf } from './times.ts'

/** What a condition looks at. */
export interface ConditionScope {
  cell(column: string): string | null
  readonly before: Readonly<Record<string, unknown>> | null
  readonly state: string
}

export interface CompiledField {
  readonly name: string
  readonly read: ReadField
  readonly when: ((scope: ConditionScope) => boolean) | null
}

/** A mapping checked against the product's types; columns are checked when the file's header is known. */
export interface CompiledMapping {
  readonly mapping: Mapping
  readonly sha256: string
  readonly type: EngineType
  readonly keyField: EngineField
  readonly fields: readonly CompiledField[]
  readonly clock: ReadTimeOf | null
  readonly order: { readonly column: string; place(cell: string): number | null } | null
  readonly missing: readonly string[]
}

/** @throws Problem `invalid` with line and column of each name or value that does not fit */
export const compileMapping = (text: MappingText, types: TypeRegistry): CompiledMapping => {
  const { mapping } = text
  const faults: ProblemIssue[] = []
  const fault = (path: readonly (string | number)[], message: string): void => {
    faults.push(text.issueAt(path, message))
  }
  const attempt = <T>(path: readonly (string | number)[], make: () => T): T | null => {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      fault(path, `${path.join('.')} ${error.message}.`)
      return null
    }
  }
  if (!types.has(mapping.type)) {
    fault(
      ['type'],
      `There is no type "${mapping.type}"; there are ${types
        .all()
        .map((type) => type.name)
        .join(', ')}.`,
    )
    throw faulty(faults)
  }
  const type = types.get(mapping.type)
  checkMade(mapping, types, fault)
  checkState(mapping, type, fault)
  const keyName = mapping.record.field ?? 'source'
  const keyField = type.fields.get(keyName)
  if (!keyField)
    fault(['record'], `${type.label} has no field "${keyName}" to keep the key in; name one as record.field.`)
  const fields = Object.entries(mapping.fields).flatMap(([name, from]): CompiledField[] => {
    const field = type.fields.get(name)
    if (!field) {
      fault(['fields', name], `${type.label} has no field "${name}".`)
      return []
    }
    checkMake(mapping, field, from.make, ['fields', name, 'make'], fault)
    const read = attempt(['fields', name], () => fieldReader(field, from, mapping))
    const when =
      from.when === undefined ? null : conditionOf(from.when, type, types, ['fields', name, 'when'], fault)
    return read ? [{ name, read, when }] : []
  })
  const times = mapping.times ?? { form: 'iso' }
  const clock = mapping.clock === undefined ? null : attempt(['times'], () => timeReader(times))
  const order = attempt(['record', 'order'], () => orderOf(mapping))
  if (mapping.actor && !mapping.make?.[mapping.actor.make])
    fault(['actor', 'make'], `There is no entry "${mapping.actor.make}" under make.`)
  for (const name of Object.keys(mapping.expect ?? {}))
    if (!type.fields.has(name)) fault(['expect', name], `${type.label} has no field "${name}".`)
  if (faults.length > 0 || !keyField) throw faulty(faults)
  const missing = mapping.file?.missing ?? []
  return Object.freeze({ mapping, sha256: text.sha256, type, keyField, fields, clock, order, missing })
}

type Fault = (path: readonly (string | number)[], message: string) => void

const orderOf = (mapping: Mapping): CompiledMapping['order'] => {
  const { order } = mapping.record
  if (order === undefined) return null
  const { column, as } = typeof order === 'string' ? { column: order, as: 'integer' } : order
  if (as === 'integer') return { column, place: (cell) => (/^-?\d{1,15}$/.test(cell) ? Number(cell) : null) }
  const read = timeReader(mapping.times ?? { form: 'iso' })
  return {
    column,
    place: (cell) => {
      const time = read(cell)
      return time ? Date.parse(time.instant) : null
    },
  }
}

const checkState = (mapping: Mapping, type: EngineType, fault: Fault): void => {
  for (const [cell, state] of Object.entries(mapping.state?.values ?? {}))
    if (typeof state === 'string' && !type.states.has(state))
      fault(
        ['state', 'values', cell],
        `${type.label} has no state "${state}"; it has ${[...type.states.keys()].join(', ')}.`,
      )
}

const checkMade = (mapping: Mapping, types: TypeRegistry, fault: Fault): void => {
  const entries = [
    ...Object.entries(mapping.once ?? {}).map(([name, made]) => ['once', name, made] as const),
    ...Object.entries(mapping.make ?? {}).map(([name, made]) => ['make', name, made] as const),
  ]
  for (const [part, name, made] of entries) {
    const type = types.has(made.type) ? types.get(made.type) : null
    if (!type) {
      fault([part, name, 'type'], `There is no type "${made.type}".`)
      continue
    }
    const path = (made as MakeMapping).path
    for (const field of [...made.find, ...Object.keys(made.values), ...(path === undefined ? [] : [path])])
      if (!type.fields.has(field)) fault([part, name], `${type.label} has no field "${field}".`)
    for (const field of made.find)
      if (!(field in made.values))
        fault([part, name, 'find'], `"${field}" is looked for but not among the values.`)
    for (const term of Object.values(made.values).flat())
      if (typeof term === 'object' && term !== null && 'once' in term && !mapping.once?.[term.once])
        fault([part, name, 'values'], `There is no entry "${term.once}" under once.`)
  }
  checkTerms(mapping, fault)
}

const checkTerms = (mapping: Mapping, fault: Fault): void => {
  for (const [name, field] of Object.entries(mapping.fields))
    for (const term of [field.value, field.others, field.missing, ...Object.values(field.values ?? {})])
      if (typeof term === 'object' && term !== null && 'once' in term && !mapping.once?.[term.once])
        fault(['fields', name], `There is no entry "${term.once}" under once.`)
}

const checkMake = (
  mapping: Mapping,
  field: EngineField,
  name: string | undefined,
  path: readonly (string | number)[],
  fault: Fault,
): void => {
  if (name === undefined) return
  const made = mapping.make?.[name]
  if (!made) fault(path, `There is no entry "${name}" under make.`)
  else if (field.options.target !== made.type)
    fault(
      path,
      `${field.label} refers to ${field.options.target ?? 'no record'}, "${name}" makes ${made.type}.`,
    )
}

const text: NameType = { kind: 'text', nullable: true }

/** A condition over the row and the record, ready to be asked. */
const conditionOf = (
  rule: string,
  type: EngineType,
  types: TypeRegistry,
  path: readonly (string | number)[],
  fault: Fault,
): CompiledField['when'] => {
  const declared = new Map(types.all().map((each) => [each.name, each.declaration]))
  const names: Readonly<Record<string, NameType>> = {
    row: { kind: 'any', nullable: false, path: () => text },
    record: { kind: 'any', nullable: true, path: recordNames(type.declaration, declared) },
    state: { kind: 'text', nullable: false, choices: [...type.states.keys()] },
  }
  const schema: RuleSchema = { name: (name) => names[name], names: () => Object.keys(names) }
  try {
    const { evaluate } = compileRule(rule, schema, 'when')
    return ({ cell, before, state }) =>
      grants(
        evaluate({
          get: ([head, column = '']) => {
            if (head === 'row') return cell(column)
            return head === 'state' ? state : ((before?.[column] ?? null) as string | null)
          },
        }),
      )
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    fault(path, `${error.message}.`)
    return null
  }
}

interface NamedColumn {
  readonly column: string
  readonly path: readonly string[]
  /** Whether a file may lack it. */
  readonly isOptional?: boolean
}

/** Every column that the mapping names, with the place where it does. */
export const namedColumns = (mapping: Mapping): readonly NamedColumn[] => [
  ...(mapping.clock === undefined ? [] : [{ column: mapping.clock, path: ['clock'] }]),
  ...(mapping.actor ? [{ column: mapping.actor.column, path: ['actor', 'column'] }] : []),
  ...(mapping.state ? [{ column: mapping.state.column, path: ['state', 'column'] }] : []),
  ...Object.entries(mapping.fields).flatMap(([name, field]) =>
    columnsOf(field).map((column) => ({
      column,
      path: ['fields', name],
      isOptional: field.optional === true,
    })),
  ),
  ...Object.entries(mapping.expect ?? {}).map(([name, { column }]) => ({ column, path: ['expect', name] })),
]
