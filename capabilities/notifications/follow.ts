import { idFrom } from '#contract/id.ts'
import { notificationSetting } from '#contract/api/notifications.ts'
import { isProblem } from '#contract/problem.ts'
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
  /** Somebody with the rights of now. @throws Problem `not_found` for somebody who has left */
  loadActor(db: Queryable, person: string): Promise<Actor>
}

/** So many people are told of one event at most. */
const mostTold = 200

/** Writes who is to be told of what happened: once for a thing and person, however often it is stopped. */
export const notificationFollower = ({ ctx, loadActor }: Notifying): Follower => ({
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
    const people = new Map<string, Promise<Actor | null>>()
    const actorOf = (person: string): Promise<Actor | null> => {
      const known = people.get(person) ?? loadActor(tx, person).catch(nobodyWhereGone)
      people.set(person, known)
      return known
    }
    for (const event of concerning) await tell(inside, tx, event, { facts, actorOf })
  },
})

const nobodyWhereGone = (error: unknown): null => {
  if (isProblem(error) && error.code === 'not_found') return null
  throw error
}

interface Known {
  readonly facts: Facts
  readonly actorOf: (person: string) => Promise<Actor | null>
}

const tell = async (
  ctx: Ctx,
  tx: Transaction,
  event: PlacedEvent,
  { facts, actorOf }: Known,
): Promise<void> => {
  const about = subjectOf(event)
  const subject = about && facts.records.get(about.id)
  if (!about || !subject || !ctx.types.has(about.type)) return
  const tellings = tellingsOf(event, about, subject).filter(({ person }) => !isSystemActor(person))
  const told: Telling[] = []
  for (const telling of tellings.slice(0, mostTold)) {
    const actor = await actorOf(telling.person)
    if (
      actor &&
      (await isWanted({ ...ctx, actor }, telling, facts)) &&
      (await mayHear({ ...ctx, actor }, event, telling, facts))
    )
      told.push(telling)
  }
  if (told.length > 0) await keep(tx, event, told)
}

/** A setting that was never made is on. */
const isWanted = async (ctx: Ctx, { person, kind }: Telling, facts: Facts): Promise<boolean> => {
  await gather(ctx, facts, [{ type: 'person', id: person }])
  return facts.records.get(person)?.[notificationSetting[kind]] !== false
}

/** Nobody is told of what they could not look up. */
const mayHear = async (ctx: Ctx, event: PlacedEvent, { about }: Telling, facts: Facts): Promise<boolean> => {
  const refs = [about, { type: event.type, id: event.recordId }]
  await gather(ctx, facts, refs)
  return withFacts(ctx, facts, () =>
    refs.every(({ type, id }) => {
      const row = facts.records.get(id)
      return row !== null && row !== undefined && allowed(ctx, ctx.types.get(type), 'read', row, facts)
    }),
  )
}

/** What sets off what: an answer that resumes the work is one thing with its answer. */
const thingOf = ({ id, cause }: PlacedEvent): string => (typeof cause?.event === 'string' ? cause.event : id)

const keep = async (tx: Transaction, event: PlacedEvent, told: readonly Telling[]): Promise<void> => {
  const thing = thingOf(event)
  await tx.query({
    name: 'notification:keep',
    text: `insert into notification (id, person_id, thing_id, kind, type, record_id, actor_id, at)
      select n.id, n.person, $1, n.kind, n.type, n.record, $2, $3
      from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::uuid[]) as n(id, person, kind, type, record)
      on conflict (person_id, thing_id) do nothing`,
    values: [
      thing,
      event.actor,
      event.at,
      told.map(({ person }) => idFrom(thing, person)),
      told.map(({ person }) => person),
      told.map(({ kind }) => kind),
      told.map(({ about }) => about.type),
      told.map(({ about }) => about.id),
    ],
  })
}
