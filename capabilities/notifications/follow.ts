import { idFrom } from '#contract/id.ts'
import { notificationSetting } from '#contract/api/notifications.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import {
  allowed,
  gather,
  noFacts,
  withFacts,
  type Actor,
  type Ctx,
  type Facts,
  type Follower,
  type PlacedEvent,
} from '#engine'
import { isSystemActor } from '#engine/model/system-actors.ts'
import type { Queryable, Transaction } from '#platform/database/pool.ts'
import { mayConcern, subjectOf, tellingsOf, type Telling } from './recipients.ts'

export interface Notifying {
  /** A context that looks records up; what a person may see is decided with that person as the actor. */
  readonly ctx: Ctx
  /** People with the rights of now, by id; who has left is missing. */
  loadActors(db: Queryable, people: readonly string[]): Promise<ReadonlyMap<string, Actor>>
}

/** So many people are told of one event at most. */
const mostTold = 200

/**
 * Writes who is to be told of what happened: once for a thing and person, however often it is stopped. What a batch of
 * events has in common is looked up once, and what is told written in one statement.
 */
export const notificationFollower = ({ ctx, loadActors }: Notifying): Follower => ({
  name: 'notifications',
  batchSize: 200,
  follow: async (tx, events) => {
    const concerning = events.filter(mayConcern)
    if (concerning.length === 0) return
    const facts = noFacts()
    const inside: Ctx = { ...ctx, db: tx }
    await gather(
      inside,
      facts,
      concerning.flatMap((event) => subjectOf(event) ?? []),
    )
    const meant = concerning.flatMap((event) => meantBy(inside, event, facts))
    if (meant.length === 0) return
    await gather(inside, facts, meant.flatMap(lookedAt))
    const wanted = meant.filter((each) => isWanted(each, facts))
    const actors = await loadActors(tx, [...new Set(wanted.map(({ person }) => person))])
    const told: Meant[] = []
    for (const each of wanted) {
      const actor = actors.get(each.person)
      if (actor && (await mayHear({ ...inside, actor }, each, facts))) told.push(each)
    }
    if (told.length > 0) await keep(tx, told)
  },
})

/** Somebody who is to be told of an event, if she wants and may hear of it. */
interface Meant extends Telling {
  readonly event: PlacedEvent
}

const meantBy = (ctx: Ctx, event: PlacedEvent, facts: Facts): readonly Meant[] => {
  const about = subjectOf(event)
  const subject = about && facts.records.get(about.id)
  if (!about || !subject || !ctx.types.has(about.type)) return []
  return tellingsOf(event, about, subject)
    .filter(({ person }) => !isSystemActor(person))
    .slice(0, mostTold)
    .map((telling) => ({ ...telling, event }))
}

const lookedAt = (meant: Meant): readonly AnyRef[] => [
  { type: 'person', id: meant.person },
  ...heardOf(meant),
]

/** What must be readable to whoever is told. */
const heardOf = ({ about, event }: Meant): readonly AnyRef[] => [
  about,
  { type: event.type, id: event.recordId },
]

/** A setting that was never made is on. */
const isWanted = ({ person, kind }: Meant, facts: Facts): boolean =>
  facts.records.get(person)?.[notificationSetting[kind]] !== false

/** Nobody is told of what they could not look up. */
const mayHear = (ctx: Ctx, meant: Meant, facts: Facts): Promise<boolean> =>
  withFacts(ctx, facts, () =>
    heardOf(meant).every(({ type, id }) => {
      const row = facts.records.get(id)
      return row !== null && row !== undefined && allowed(ctx, ctx.types.get(type), 'read', row, facts)
    }),
  )

/** What sets off what: an answer that resumes the work is one thing with its answer. */
const thingOf = ({ id, cause }: PlacedEvent): string => (typeof cause?.event === 'string' ? cause.event : id)

const keep = async (tx: Transaction, told: readonly Meant[]): Promise<void> => {
  const rows = told.map(({ person, kind, about, event }) => {
    const thing = thingOf(event)
    return {
      id: idFrom(thing, person),
      person,
      thing,
      kind,
      type: about.type,
      record: about.id,
      actor: event.actor,
      at: event.at,
    }
  })
  await tx.query({
    name: 'notification:keep',
    text: `insert into notification (id, person_id, thing_id, kind, type, record_id, actor_id, at)
      select n.* from jsonb_to_recordset($1::jsonb)
        as n(id uuid, person uuid, thing uuid, kind text, type text, record uuid, actor uuid, at timestamptz(3))
      on conflict (person_id, thing_id) do nothing`,
    values: [JSON.stringify(rows)],
  })
}
