import { isId } from '../id.ts'
import { fieldOf, orNull, FieldError, describe, type FieldKind, type FieldOptions } from './kind.ts'

export interface RefOptions extends FieldOptions {
  /** The name of the type, or `*` for a record of any type. */
  readonly target: string
  /** With `*`: only records of types that have this capability. */
  readonly capability?: string
  /** FEEL over the referenced record (its fields) and this one (`record.<field>`): which may be chosen. */
  readonly only?: string
  /** A record that refers to a sensitive one by this field is sensitive itself: what was said about it, its files. */
  readonly sharesSensitivity?: boolean
  /** What is open of one is somebody's queue: it is read in the type's usual order, however much has been closed. */
  readonly queue?: boolean
}

/** A reference to a record of any type. */
export interface AnyRef {
  readonly type: string
  readonly id: string
}

/** A reference to one record: its id, or type and id where any type may be meant. */
export const refKind: FieldKind<string | AnyRef, RefOptions> = {
  name: 'ref',
  coerce: orNull((input, options: RefOptions) => (options.target === '*' ? anyRefOf(input) : idOf(input))),
  nameType: (options) => ({ kind: 'ref', nullable: true, target: options.target }),
  jsonSchema: (options) =>
    options.target === '*'
      ? {
          type: 'object',
          additionalProperties: false,
          required: ['type', 'id'],
          properties: { type: { type: 'string' }, id: { type: 'string', format: 'uuid' } },
        }
      : { type: 'string', format: 'uuid', 'x-keelson-ref': options.target },
  equals: (a, b) =>
    typeof a === 'string' || typeof b === 'string' ? a === b : a.type === b.type && a.id === b.id,
}

/** @throws FieldError when the input is not an id */
export const idOf = (input: unknown): string => {
  if (typeof input !== 'string' || !isId(input.trim()))
    throw new FieldError('ref.form', `must be the id of a record, not ${describe(input)}`)
  return input.trim().toLowerCase()
}

const anyRefOf = (input: unknown): AnyRef => {
  const given = typeof input === 'object' && input !== null ? (input as { type?: unknown; id?: unknown }) : {}
  if (typeof given.type !== 'string' || !given.type)
    throw new FieldError('ref.form', 'must name the type and the id of a record')
  return { type: given.type, id: idOf(given.id) }
}

/** A reference to one record of a type. */
export function ref<const O extends Omit<RefOptions, 'target'>>(
  target: '*',
  options?: O,
): ReturnType<typeof fieldOf<AnyRef, O & { target: '*' }>>
export function ref<const T extends string, const O extends Omit<RefOptions, 'target'>>(
  target: T,
  options?: O,
): ReturnType<typeof fieldOf<string, O & { target: T }>>
export function ref(target: string, options: Omit<RefOptions, 'target'> = {}): unknown {
  return fieldOf('ref', { ...options, target })
}
