import type { JsonSchema } from '#contract/fields/kind.ts'

const text = { type: 'string', minLength: 1, maxLength: 2000 } as const
const name = { type: 'string', minLength: 1, maxLength: 200 } as const
const names = { type: 'array', items: name, minItems: 1, maxItems: 100 } as const
const object = (properties: Record<string, unknown>, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
})
const mapOf = (values: unknown): JsonSchema => ({
  type: 'object',
  minProperties: 1,
  maxProperties: 5000,
  additionalProperties: values,
})

const scalar = { type: ['string', 'number', 'boolean', 'null'] } as const
const once = object({ once: name }, ['once'])
const leave = object({ leave: { const: true } }, ['leave'])
const term = {
  if: { type: 'object' },
  then: { if: { required: ['once'] }, then: once, else: leave },
  else: scalar,
}
const madeValues = mapOf({
  if: { type: 'array' },
  then: { type: 'array', items: term, maxItems: 100 },
  else: term,
})
const times = object({ form: name, zone: name }, ['form'])
const order = {
  if: { type: 'object' },
  then: object({ column: name, as: { enum: ['integer', 'time'] } }, ['column', 'as']),
  else: name,
}

const field = {
  ...object({
    column: name,
    optional: { type: 'boolean' },
    columns: names,
    template: text,
    value: term,
    values: mapOf(term),
    others: term,
    missing: term,
    when: text,
    make: name,
    times,
  }),
  minProperties: 1,
}

/** The form of a mapping file; what it says of types and columns is checked against them afterwards. */
export const mappingSchema: JsonSchema = {
  $id: 'https://keelson.dev/schema/import-mapping-1.json',
  title: 'Import mapping',
  ...object(
    {
      format: { const: 'keelson-import/1' },
      name,
      description: { type: 'string', maxLength: 10_000 },
      type: name,
      mode: { enum: ['snapshot', 'events'] },
      file: object({
        delimiter: { type: 'string', minLength: 1, maxLength: 1 },
        encoding: name,
        missing: { type: 'array', items: { type: 'string' }, maxItems: 50 },
      }),
      times,
      record: object({ key: name, field: name, number: { enum: ['keep', 'own'] }, order }, ['key']),
      clock: name,
      actor: object({ column: name, make: name }, ['column', 'make']),
      once: mapOf(object({ type: name, find: names, values: madeValues }, ['type', 'find', 'values'])),
      make: mapOf(
        object({ type: name, find: names, values: madeValues, path: name, create: { type: 'boolean' } }, [
          'type',
          'find',
          'values',
        ]),
      ),
      state: object(
        {
          column: name,
          values: mapOf({ if: { type: 'object' }, then: leave, else: name }),
        },
        ['column', 'values'],
      ),
      fields: mapOf(field),
      unmapped: { enum: ['keep', 'drop'] },
      ignore: names,
      expect: mapOf(object({ column: name, values: mapOf(scalar) }, ['column'])),
    },
    ['format', 'name', 'type', 'record', 'fields'],
  ),
}
