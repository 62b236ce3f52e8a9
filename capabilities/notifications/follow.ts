import { idFrom } from '#contract/id.ts'
import { notificationSetting } from '#contract/api/notifications.ts'
import { gather, noFacts, type Ctx, type Facts, type Follower, type PlacedEvent } from '#engine'
import { isSystemActor } from '#engine/model/system-actors.ts'
import type { Transaction } from '#platform/database/pool.ts'
import { gatherMeant, hearersOf, thingOf, type LoadActors, type Meant } from './hearing.ts'
import { mayConcern, subjectOf, tellingsOf, type Telling } from './recipients.ts'

export interface Notifying {
  /** A context that looks records up; what a person may see is decided with that person as the actor. */
  readonly ctx: Ctx
  readonly loadActors: LoadActors
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
    await gatherMeant(inside, facts, meant)
    const wanted = meant.filter((each) => isWanted(each, facts))
    const told = await hearersOf(inside, { facts, loadActors }, wanted)
    if (told.length > 0) await keep(tx, told)
  },
})

type Told = Meant & Telling

const meantBy = (ctx: Ctx, event: PlacedEvent, facts: Facts): readonly Told[] => {
  const about = subjectOf(event)
  const subject = about && facts.records.get(about.id)
  if (!about || !subject || !ctx.types.has(about.type)) return []
  return tellingsOf(event, about, subject)
    .filter(({ person }) => !isSystemActor(person))
    .slice(0, mostTold)
    .map((telling) => ({ ...telling, event }))
}

/** A setting that was never made is on. */
const isWanted = ({ person, kind }: Told, facts: Facts): boolean =>
  facts.records.get(person)?.[notificationSetting[kind]] !== false

const keep = async (tx: Transaction, told: readonly Told[]): Promise<void> => {
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
