import type { NameType } from '#contract/rule/schema.ts'

/** Options that every field may have, whatever its kind. FEEL texts see the record and `me`, `my.*`, `via`, `now`. */
export interface FieldOptions {
  readonly label?: string
  readonly help?: string
  /** Must have a value in every state. */
  readonly required?: boolean
  /** FEEL: must have a value when this holds, e.g. a reason for an override. */
  readonly requiredIf?: string
  /** The value of a new record that does not give one: a wire value. */
  readonly default?: unknown
  /** FEEL for the value of a new record that does not give one. */
  readonly initial?: string
  /** FEEL computed on each write. It sees `before.<field>` too. A command may give the value only where `write` lets it. */
  readonly derived?: string
  /** FEEL: who may see the value; everyone who may read the record when absent. */
  readonly read?: string
  /** FEEL: who may change the value; everyone who may update the record when absent. Derived fields: nobody when absent. */
  readonly write?: string
  /** Whoever is shown a value stands in the read log. */
  readonly sensitive?: boolean
  /** An index of its own; references have one anyway. */
  readonly indexed?: boolean
  readonly unique?: boolean
  /**
   * Kept by a follower of the log, after the commit: shown, filtered and sorted like any other, but no part of a write,
   * a version or an event. What it says can be computed from the log again.
   */
  readonly followed?: boolean
  /** Part of the full-text document of the record. */
  readonly searchable?: boolean
  /** A text or Markdown that a record may say in other languages too, in its field `translations`. */
  readonly translatable?: boolean
  /**
   * Whose personal data the value is: of the person that the record is (`self`), of the one that a field of the record
   * names, or of whoever made the record (`createdBy`). The log keeps such a value under a key of that person.
   */
  readonly personal?: string
  /**
   * Whoever changes the value at a screen is first asked again that it is them, where their sign-in is some minutes old:
   * `given` for a new record too, `changed` for one that is there.
   */
  readonly asksAgain?: 'given' | 'changed'
  /** What stands in the place of a personal value that was erased; `{number}` is the record's. Null when absent. */
  readonly erasedAs?: string
}

/** A field as declared: the options of its kind, frozen. `Value` and `Required` exist for `RecordOf` only. */
export interface Field<Value = unknown, Required extends boolean = boolean> extends FieldOptions {
  readonly kind: KindName
  readonly required?: Required
  /** Never present at run time: carries the type of the value. */
  readonly '~value'?: Value
}

export type KindName =
  | 'text'
  | 'markdown'
  | 'choice'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'datetime'
  | 'duration'
  | 'email'
  | 'url'
  | 'ref'
  | 'refs'
  | 'json'

export type JsonSchema = { readonly [key: string]: unknown }

/** A refused value: `code` is stable, `message` is English without the field's name. */
export class FieldError extends Error {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'FieldError'
    this.code = code
    this.details = details
  }
}

/** A field kind: the meaning of a value, without storage (`server/engine/sql/<kind>.ts`) and without a widget (`web/record/fields`). */
export interface FieldKind<Value, Options extends FieldOptions = FieldOptions> {
  readonly name: KindName
  /**
   * The wire value of whatever a form, a CSV cell or a JSON body carries; empty text is null.
   * @throws FieldError when the input can't be such a value
   */
  coerce(input: unknown, options: Options): Value | null
  /** What FEEL sees. */
  nameType(options: Options): NameType
  /** JSON Schema of the wire value, without null. */
  jsonSchema(options: Options): JsonSchema
  /** Whether two wire values are the same; identity when absent. */
  equals?(a: Value, b: Value): boolean
}

/** Makes the constructor of a kind's fields, keeping the literal of `required`. */
export const fieldOf = <Value, const O extends FieldOptions & { required?: boolean }>(
  kind: KindName,
  options: O,
): Readonly<O> & Field<Value, O['required'] extends true ? true : false> =>
  Object.freeze({ kind, ...options }) as unknown as Readonly<O> &
    Field<Value, O['required'] extends true ? true : false>

const isBlank = (input: unknown): boolean =>
  input === null || input === undefined || (typeof input === 'string' && input.trim() === '')

/** Wraps a coercion so that it never sees a missing or blank input: those are null for every kind. */
export const orNull =
  <Value, Options>(coerce: (input: unknown, options: Options) => Value) =>
  (input: unknown, options: Options): Value | null =>
    isBlank(input) ? null : coerce(input, options)

/** The text of an input that must be text. NUL can't be stored by PostgreSQL, so it is refused here, by name. */
export const textOf = (input: unknown): string => {
  if (typeof input !== 'string') throw new FieldError('type', `must be text, not ${describe(input)}`)
  if (input.includes('\u0000')) throw new FieldError('text.nul', 'contains a NUL character')
  if (!input.isWellFormed())
    throw new FieldError('text.surrogate', 'contains half a character (lone surrogate)')
  return input
}

export const describe = (input: unknown): string =>
  input === null
    ? 'null'
    : Array.isArray(input)
      ? 'a list'
      : typeof input === 'object'
        ? 'an object'
        : `a ${typeof input}`
