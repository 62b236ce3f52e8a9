/**
 * What may be done to records of a type. `work` is doing the desk's side of it: assigning, resolving, writing internal notes;
 * `erase` is ordering that a person's data be erased; `audit` is seeing who has looked at sensitive records: an operation of
 * its own, so that it can be kept apart from reading them.
 */
export const operations = ['read', 'create', 'update', 'work', 'remove', 'erase', 'audit'] as const
export type Operation = (typeof operations)[number]

/** A right that a role gives: operations on types, for the records that satisfy a FEEL condition (all when absent). */
export interface Grant {
  /** Names of types, or `*` for all. */
  readonly types: readonly string[]
  readonly allow: readonly Operation[]
  readonly when?: string
}
