import { stateClasses } from '#contract/lifecycle.ts'
import type { EngineField, EngineType } from '#engine'
import { translatableFields } from '#engine/reading/translations.ts'
import { exampleValues } from './examples.ts'
import { schemaName, schemaRef } from './names.ts'

type Schema = Readonly<Record<string, unknown>>

/** The schemas of a type: its record, what makes and what changes one, and the answers that carry it. */
export const typeSchemas = (type: EngineType): Readonly<Record<string, Schema>> => {
  const name = schemaName(type)
  return {
    [name]: recordSchema(type),
    [`${name}Create`]: createSchema(type),
    [`${name}Update`]: updateSchema(type),
    [`${name}Transition`]: transitionSchema(type),
    [`${name}Bulk`]: bulkSchema(name),
    [`${name}Answer`]: answerSchema(name),
    [`${name}List`]: listSchema(name),
  }
}

const recordSchema = (type: EngineType): Schema => ({
  type: 'object',
  title: type.label,
  description: `${type.declaration.summary} Fields that the reader may not see are absent, as are those that a list with \`fields\` was not asked for.`,
  required: Object.keys(systemProperties(type)),
  properties: {
    ...systemProperties(type),
    ...Object.fromEntries([...type.fields.values()].map((field) => [field.name, orNull(fieldSchema(field))])),
    ...translatedProperty(type),
  },
})

const translatedProperty = (type: EngineType): Readonly<Record<string, Schema>> => {
  const fields = translatableFields(type)
  if (fields.length === 0) return {}
  return {
    translated: {
      type: 'object',
      readOnly: true,
      description:
        'What the record says in the reader’s language; the fields themselves hold the original, which is what is changed and filtered.',
      properties: Object.fromEntries(fields.map(({ name }) => [name, { type: 'string' }])),
    },
  }
}

const instant = { type: 'string', format: 'date-time', readOnly: true }

const systemProperties = (type: EngineType): Readonly<Record<string, Schema>> => ({
  id: { type: 'string', format: 'uuid', readOnly: true },
  type: { const: type.name, type: 'string', readOnly: true },
  number: { type: 'string', readOnly: true, examples: [`${type.prefix}0001234`] },
  version: { type: 'integer', minimum: 1, readOnly: true },
  state: { type: 'string', enum: [...type.states.keys()], readOnly: true },
  stateClass: { type: 'string', enum: [...stateClasses], readOnly: true },
  createdAt: instant,
  createdBy: { type: ['string', 'null'], format: 'uuid', readOnly: true },
  updatedAt: instant,
  updatedBy: { type: ['string', 'null'], format: 'uuid', readOnly: true },
  archivedAt: { ...instant, type: ['string', 'null'] },
})

const isGivable = (field: EngineField): boolean => !field.rules.derived || field.rules.write !== undefined

const createSchema = (type: EngineType): Schema => {
  const fields = [...type.fields.values()].filter(isGivable)
  const required = fields
    .filter(
      ({ options, rules }) =>
        options.required && options.default === undefined && !rules.initial && !rules.derived,
    )
    .map(({ name }) => name)
  const example = exampleValues(type)
  return {
    type: 'object',
    title: `New ${type.label.toLowerCase()}`,
    additionalProperties: false,
    ...(required.length > 0 && { required }),
    properties: propertiesOf(fields),
    ...(example && { examples: [example] }),
  }
}

const updateSchema = (type: EngineType): Schema => ({
  type: 'object',
  title: `Changes to ${type.label.toLowerCase()}`,
  additionalProperties: false,
  properties: {
    version: {
      type: 'integer',
      minimum: 1,
      description: 'The version that was read; If-Match says the same.',
    },
    ...propertiesOf([...type.fields.values()].filter(isGivable)),
  },
})

const transitionSchema = (type: EngineType): Schema => {
  const names = [...type.transitions.keys()]
  return {
    type: 'object',
    required: ['transition'],
    properties: {
      transition: { type: 'string', ...(names.length > 0 && { enum: names }) },
      values: {
        type: 'object',
        properties: propertiesOf([...type.fields.values()].filter(isGivable)),
        additionalProperties: false,
      },
      version: { type: 'integer', minimum: 1 },
    },
  }
}

const bulkSchema = (name: string): Schema => {
  const rows = (items: object): Schema => ({ type: 'array', maxItems: 1000, items })
  const id = { type: 'string', format: 'uuid' }
  const version = { type: 'integer', minimum: 1 }
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      create: rows(schemaRef(`${name}Create`)),
      update: rows({
        type: 'object',
        required: ['id', 'values'],
        properties: { id, version, values: schemaRef(`${name}Update`) },
      }),
      transition: rows({
        allOf: [schemaRef(`${name}Transition`), { type: 'object', required: ['id'], properties: { id } }],
      }),
    },
  }
}

const answerSchema = (name: string): Schema => ({
  type: 'object',
  required: ['data', 'refs', 'abilities'],
  properties: { data: schemaRef(name), refs: schemaRef('Refs'), abilities: schemaRef('Abilities') },
})

const listSchema = (name: string): Schema => ({
  type: 'object',
  required: ['data', 'refs', 'next', 'abilities'],
  properties: {
    data: {
      type: 'array',
      items: {
        allOf: [schemaRef(name), { type: 'object', properties: { abilities: schemaRef('Abilities') } }],
      },
    },
    refs: schemaRef('Refs'),
    next: { type: ['string', 'null'], description: 'The cursor of the next page; null at the end.' },
    abilities: {
      type: 'object',
      required: ['create'],
      properties: { create: schemaRef('Ability') },
    },
  },
})

const propertiesOf = (fields: readonly EngineField[]): Readonly<Record<string, Schema>> =>
  Object.fromEntries(fields.map((field) => [field.name, orNull(fieldSchema(field))]))

const fieldSchema = (field: EngineField): Schema => {
  const { options, rules } = field
  const labels = options.choices
    ? Object.entries(options.choices).map(([value, label]) => `\`${value}\` ${label}`)
    : []
  const description = [
    options.help,
    labels.length > 0 ? labels.join(', ') : undefined,
    rules.derived && 'Computed by the product.',
    rules.requiredIf && `Needed when \`${rules.requiredIf.text}\`.`,
  ]
    .filter(Boolean)
    .join(' ')
  return {
    ...field.kind.jsonSchema(options),
    title: field.label,
    ...(description && { description }),
    ...(options.default !== undefined && { default: options.default }),
    ...(!isGivable(field) && { readOnly: true }),
  }
}

/** The same schema, null included. */
const orNull = (schema: Schema): Schema => {
  const { type, enum: values } = schema
  return {
    ...schema,
    type: [...[type].flat(), 'null'],
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
  }
}
