import { notificationSetting } from '#contract/api/notifications.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { gather, noFacts, type Ctx, type WriteCtx } from '#engine'
import { gatherMeant, hearersOf, type LoadActors } from './hearing.ts'
import { keepTold, lateThing } from './kept.ts'

/** A clock that has passed its time. */
export interface LateClock {
  readonly agreement: AnyRef
  readonly target: string
  readonly round: number
}

/**
 * Tells whoever has a record, or the lead of its team where nobody has it, that a promise on it is late: in the transaction
 * in which the clockwork finds it so, and once for a clock and round, whatever its steps tell besides.
 */
export const makeTellLate =
  (loadActors: LoadActors) =>
  async (ctx: WriteCtx, about: AnyRef, clock: LateClock): Promise<void> => {
    const facts = noFacts()
    await gather(ctx, facts, [about])
    const record = facts.records.get(about.id)
    const person = record && record.archivedAt === null ? await responsible(ctx, record) : null
    if (person === null) return
    const meant = { person, about, event: { type: about.type, recordId: about.id } }
    await gatherMeant(ctx, facts, [meant])
    if (facts.records.get(person)?.[notificationSetting.late] === false) return
    const hearing = await hearersOf(ctx, { facts, loadActors }, [meant])
    if (hearing.length === 0) return
    const thing = lateThing(about.id, { ...clock })
    await keepTold(ctx.db, [{ person, about, thing, kind: 'late', actor: ctx.actor.id, at: ctx.clock.now() }])
  }

const responsible = async (ctx: Ctx, record: Readonly<Record<string, unknown>>): Promise<string | null> => {
  if (typeof record.assignee === 'string') return record.assignee
  if (typeof record.team !== 'string') return null
  const facts = noFacts()
  await gather(ctx, facts, [{ type: 'team', id: record.team }])
  const lead = facts.records.get(record.team)?.lead
  return typeof lead === 'string' ? lead : null
}
