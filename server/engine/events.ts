import { hash as digest } from 'node:crypto'
import { newId } from '#contract/id.ts'
import { canonical } from './log/canonical.ts'
import type { Cause, Changes, EventKind, StoredRecord } from './model/record.ts'
import type { EventDraft } from './model/plan.ts'
import type { Ctx } from './model/ctx.ts'

/** What an event says, without what chains it. */
export interface EventFacts {
  readonly kind: EventKind
  readonly transition: string | null
  readonly changes: Changes
  readonly cause: Cause | null
}

/**
 * The hash of an event: SHA-256 over the canonical JSON (RFC 8785) of everything in it, the predecessor's hash included,
 * so that no event of a record can be altered, left out or put in another order without the last hash changing.
 */
export const hashOf = (event: EventDraft): string => digest('sha256', canonical(event), 'hex')

/** Why something happened, and by which API key where it came with one. */
const causeOf = ({ actor: { key } }: Ctx, cause: Cause | null): Cause | null =>
  key ? { ...cause, key } : cause

/** The event of a record as it now is; `prev` is the hash of the record's last event, empty for its first. */
export const eventOf = (ctx: Ctx, after: StoredRecord, facts: EventFacts, prev: string): EventDraft => ({
  id: newId(),
  type: after.type,
  recordId: after.id,
  version: after.version,
  kind: facts.kind,
  transition: facts.transition,
  state: after.state,
  stateClass: after.stateClass,
  at: after.updatedAt,
  actor: ctx.actor.id,
  via: ctx.via,
  changes: facts.changes,
  cause: causeOf(ctx, facts.cause),
  prev,
})
