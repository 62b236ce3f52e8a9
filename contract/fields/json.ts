import { fieldOf, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'

export interface JsonOptions extends FieldOptions {
  /** What the value is, by name: a screen that knows the shape shows and edits it as such, others show its text. */
  readonly shape?: string
}

const mostBytes = 262_144

/** Structured configuration such as a decision table or a dashboard's layout: a JSON object or list whose form its practice checks. */
export const jsonKind: FieldKind<object, JsonOptions> = {
  name: 'json',
  coerce: (input) => {
    if (input === null || input === undefined || input === '') return null
    const value: unknown = typeof input === 'string' ? parse(input) : input
    if (typeof value !== 'object' || value === null)
      throw new FieldError('type', `must be a JSON object or list, not ${describe(input)}`)
    const text = JSON.stringify(value)
    if (text.length > mostBytes)
      throw new FieldError('json.long', `is larger than ${mostBytes} bytes`, { most: mostBytes })
    if (text.includes('\\u0000')) throw new FieldError('text.nul', 'contains a NUL character')
    return value
  },
  nameType: () => ({ kind: 'any', nullable: true }),
  jsonSchema: ({ shape }) => ({ type: ['object', 'array'], ...(shape && { 'x-keelson-shape': shape }) }),
  // PostgreSQL keeps the entries of an object in an order of its own.
  equals: (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)),
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new FieldError('json.form', 'must be valid JSON')
  }
}

export const json = <Value extends object, const O extends JsonOptions = JsonOptions>(options: O = {} as O) =>
  fieldOf<Value, O>('json', options)
