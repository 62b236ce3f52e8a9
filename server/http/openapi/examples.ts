import type { Money } from '#contract/fields/money.ts'
import type { KindName } from '#contract/fields/kind.ts'
import type { EngineField, EngineType } from '#engine'

const money: Money = { amount: '12.50', currency: 'EUR' }

const byKind: Readonly<Record<KindName, unknown>> = {
  text: 'The printer on floor 2 jams',
  markdown: 'Since this morning **every second page** is stuck.',
  choice: null,
  boolean: false,
  integer: 3,
  decimal: '12.5',
  money,
  date: '2026-11-20',
  datetime: '2026-11-20T11:00:00.000Z',
  duration: 'PT4H30M',
  email: 'ada@example.org',
  url: 'https://example.org',
  ref: '01939c1e-7a10-7000-8000-000000000001',
  refs: ['01939c1e-7a10-7000-8000-000000000001'],
  json: {},
}

const texts = [String(byKind.text), 'example', 'Example', 'EX1', '1', 'a'.repeat(64)]

const textThatFits = ({ kind, options }: EngineField): string | undefined =>
  texts.find((text) => {
    const { pattern, maxLength } = kind.jsonSchema(options) as { pattern?: string; maxLength?: number }
    return text.length <= (maxLength ?? Infinity) && (!pattern || new RegExp(pattern, 'u').test(text))
  })

const exampleOf = (field: EngineField): unknown => {
  const { options } = field
  if (options.kind === 'text') return textThatFits(field)
  if (options.default !== undefined && options.default !== null) return options.default
  if (options.choices) return Object.keys(options.choices)[0]
  if (options.kind === 'ref' && options.target === '*')
    return { type: 'person', id: '01939c1e-7a10-7000-8000-000000000001' }
  return byKind[options.kind]
}

/** The values with which a record of a type might be made: what it asks for, and no more. Null where none comes to mind. */
export const exampleValues = (type: EngineType): Readonly<Record<string, unknown>> | null => {
  const asked = [...type.fields.values()].filter(
    (field) => (field.options.required && !field.rules.initial) || field.name === type.titleField,
  )
  const values = asked.map((field) => [field.name, exampleOf(field)] as const)
  return values.some(([, value]) => value === undefined) ? null : Object.fromEntries(values)
}
