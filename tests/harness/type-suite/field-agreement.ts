import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect } from 'vitest'
import { FieldError } from '#contract/fields/kind.ts'
import type { EngineField } from '#engine'

const ajv = new Ajv2020({ strict: false, validateFormats: false })

const inputs = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    {},
    [],
    ['x'],
    'true',
    'yes',
    '2026-03-20',
    '2026-03-20T08:00:00Z',
    '2026-02-30',
    'PT90M',
    '-1',
    '1e400',
    '12.50 EUR',
    'a@b.example',
    'https://example.org',
    'javascript:alert(1)',
  ),
  fc.uuid(),
  fc.array(fc.uuid(), { maxLength: 3 }),
  fc.record({ type: fc.string({ maxLength: 5 }), id: fc.uuid() }),
  fc.record({ amount: fc.constantFrom('1', '1.50', 'x', ''), currency: fc.constantFrom('EUR', 'eur', 'X') }),
)

/** Whatever a field takes fits its JSON Schema and is taken again as it is; what the schema lets through is taken. */
export const expectAgreement = (field: EngineField): void => {
  const schema = field.kind.jsonSchema(field.options)
  const valid = ajv.compile(schema)
  const choices = fc.constantFrom(...Object.keys(field.options.choices ?? { x: '' }))
  const saysAll = !JSON.stringify(schema).includes('"format"')
  fc.assert(
    fc.property(fc.oneof(inputs, choices), (input) => {
      const value = taken(() => field.kind.coerce(input, field.options))
      if (value === refused) {
        if (saysAll && input !== undefined)
          expect(valid(input), `${field.name} refuses ${JSON.stringify(input)}`).toBe(false)
        return
      }
      if (value === null) return
      expect(valid(value), `${field.name}: ${JSON.stringify(value)} ${ajv.errorsText(valid.errors)}`).toBe(
        true,
      )
      expect(field.kind.coerce(JSON.parse(JSON.stringify(value)), field.options), field.name).toEqual(value)
    }),
    { numRuns: 100 },
  )
}

const refused = Symbol('refused')
// No schema can say these: NUL and half characters are no text for PostgreSQL.
const beyondSchemas = ['text.nul', 'text.surrogate']

const taken = (coerce: () => unknown): unknown => {
  try {
    return coerce()
  } catch (error) {
    if (!(error instanceof FieldError)) throw error
    return beyondSchemas.includes(error.code) ? null : refused
  }
}
