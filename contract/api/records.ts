import type { SystemValues } from '../define-type.ts'

/** A record as it travels: system values and fields side by side; a field that the reader may not see is absent. */
export type ApiRecord = SystemValues & {
  /** What the record says in the reader's language beside the original, by field. */
  readonly translated?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** Name and number of a referenced record that the reader may read, by id. */
export interface RefLabel {
  readonly type: string
  readonly number: string
  readonly title: string
}
export type Refs = Readonly<Record<string, RefLabel>>

/** Whether something may be done, and why not: said by the server only. */
export interface Ability {
  readonly allowed: boolean
  /** `permission`, `state`, `condition`: what stands in the way. */
  readonly reason?: string
  readonly message?: string
}

export interface TransitionAbility extends Ability {
  readonly name: string
  readonly label: string
  readonly to: string
  /** Fields to ask for; the record has no value for those in `missing`. */
  readonly needs: readonly string[]
  readonly asks: readonly string[]
  readonly missing: readonly string[]
}

/** What this reader may do to this record. */
export interface Abilities {
  readonly update: Ability
  readonly work: Ability
  readonly remove: Ability
  /** Seeing who has looked at the record, where it is sensitive. */
  readonly audit: Ability
  /** Whether the data of the person that the record is may be erased; of people only. */
  readonly erase?: Ability
  /** Names of the fields that may be changed now. */
  readonly fields: readonly string[]
  readonly transitions: readonly TransitionAbility[]
}

export interface RecordAnswer {
  readonly data: ApiRecord
  readonly refs: Refs
  readonly abilities: Abilities
}

export interface ListAnswer {
  readonly data: readonly ApiRecord[]
  readonly refs: Refs
  /** Opaque place from which the next page goes on; null at the end. */
  readonly next: string | null
  readonly abilities: { readonly create: Ability }
}

/** One entry of a record's history. */
export interface ApiEvent {
  readonly id: string
  readonly at: string
  readonly type: string
  readonly recordId: string
  readonly version: number
  readonly kind: 'created' | 'updated' | 'transitioned' | 'archived' | 'restored'
  readonly transition: string | null
  readonly state: string
  readonly actor: string
  readonly via: string
  /** Field → [before, after]; fields that the reader may not see are absent. */
  readonly changes: Readonly<Record<string, readonly [unknown, unknown]>>
  readonly cause: Readonly<Record<string, unknown>> | null
}
