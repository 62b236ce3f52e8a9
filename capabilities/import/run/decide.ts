import { problem } from '#contract/problem.ts'
import type { Cause, Command, StoredRecord } from '#engine'
import type { BoundMapping, ReadRow } from '../mapping/bind-mapping.ts'
import type { FieldValue } from '../mapping/field-reader.ts'
import type { Reference } from '../mapping/reference.ts'
import { transitionTo } from './transition.ts'

/** What a row is decided with. */
export interface DecideOptions {
  readonly id: string
  readonly key: string
  /** The source's number, where it is free. */
  readonly number: string | undefined
  readonly batchId: string
  failureOf(reference: Reference): string
}

/**
 * The command that a row means for its record as it is by then: a creation, a change, or the transition that leads to
 * the state which the row names. @throws Problem when there is none, or a record that it names is missing
 */
export const decide = (
  mapping: BoundMapping,
  row: ReadRow,
  before: StoredRecord | null,
  options: DecideOptions,
): Command => {
  const { type } = mapping
  const state = row.state ?? before?.state ?? type.declaration.lifecycle.initial
  const values = valuesOf(mapping, row, before, state, options)
  const cause: Cause = { import: options.batchId, line: row.line, source: row.source }
  if (!before) {
    const named = { ...values, [mapping.keyField.name]: values[mapping.keyField.name] ?? options.key }
    return {
      kind: 'create',
      type: type.name,
      id: options.id,
      state,
      values: named,
      cause,
      ...(options.number !== undefined && { number: options.number }),
    }
  }
  const { id } = options
  if (before.state === state) return { kind: 'update', type: type.name, id, values, cause }
  const transition = transitionTo(type, before, state, values)
  return { kind: 'transition', type: type.name, id, transition, values, cause }
}

const valuesOf = (
  mapping: BoundMapping,
  row: ReadRow,
  before: StoredRecord | null,
  state: string,
  options: DecideOptions,
): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  for (const [index, field] of mapping.fields.entries()) {
    const value = row.values[index]
    if (field.when && !field.when({ cell: row.cell, before, state })) values[field.name] = null
    else if (value !== undefined) values[field.name] = isReference(value) ? idOf(value, options) : value
  }
  return values
}

const isReference = (value: FieldValue): value is Reference =>
  typeof value === 'object' && value !== null && 'path' in value

const idOf = (reference: Reference, options: DecideOptions): string => {
  if (reference.id === null)
    throw problem('invalid', {
      message: options.failureOf(reference),
      issues: [{ code: 'ref.unknown', message: '' }],
    })
  return reference.id
}
