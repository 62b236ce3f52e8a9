import { createContext, useContext } from 'react'
import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { Abilities, ApiRecord, RecordAnswer, Refs } from '#contract/api/records.ts'
import type { Values } from '../fields/widget.ts'
import type { StepTaker } from './step-taker.ts'

export interface OpenRecord {
  readonly type: TypeMeta
  readonly record: ApiRecord
  readonly refs: Refs
  readonly abilities: Abilities
  /** Saves values upon the version that `base` shows; a clash with somebody else's change is asked about. */
  readonly save: (values: Values, base: ApiRecord) => Promise<SaveResult>
  /** Puts an answer in place of what is shown. */
  readonly show: (answer: RecordAnswer) => void
  /** Everything about the record is asked for again. */
  readonly refresh: () => void
  readonly steps: StepTaker
  /** Says something that happened to those who can't see it happen. */
  readonly say: (text: string) => void
}

export type SaveResult =
  | { readonly outcome: 'saved' }
  | { readonly outcome: 'clash' }
  | { readonly outcome: 'refused'; readonly error: unknown }

export const RecordContext = createContext<OpenRecord | null>(null)

/** The record of the page that this stands on. */
export const useRecord = (): OpenRecord => {
  const open = useContext(RecordContext)
  if (!open) throw new Error('This part belongs on a record page.')
  return open
}

export const fieldNamed = (type: TypeMeta, name: string): FieldMeta | undefined =>
  type.fields.find((field) => field.name === name)

/** A field that the reader may see on this record. */
export const visibleField = (
  { type, record }: Pick<OpenRecord, 'type' | 'record'>,
  name: string,
): FieldMeta | undefined => (name in record ? fieldNamed(type, name) : undefined)

export const canEdit = ({ abilities }: Pick<OpenRecord, 'abilities'>, name: string): boolean =>
  abilities.update.allowed && abilities.fields.includes(name)

/** Whether the reader may say something on the record. */
export const mayReply = ({ record, abilities }: Pick<OpenRecord, 'record' | 'abilities'>): boolean =>
  record.archivedAt === null && (abilities.work.allowed || abilities.update.allowed)

export const stateLabel = (type: TypeMeta, state: string): string =>
  type.states.find((each) => each.name === state)?.label ?? state
