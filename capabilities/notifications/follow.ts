import { notificationSetting } from '#contract/api/notifications.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { gather, noFacts, type Cause, type Ctx, type Facts, type Follower, type PlacedEvent } from '#engine'
import { isSystemActor } from '#engine/model/system-actors.ts'
import { gatherMeant, hearersOf, thingOf, type LoadActors, type Meant } from './hearing.ts'
import { keepTold, lateThing } from './kept.ts'
import { isOfClock, mayConcern, subjectOf, tellingsOf, type Telling } from './recipients.ts'

export interface Notifying {
  /** A context that looks records up; what a person may see is decided with that person as the actor. */
  readonly ctx: Ctx
  readonly loadActors: LoadActors
  /** How the step of a clock stands now that an event names as its cause; null where it names none. */
  readonly clockOf: (ctx: Ctx, about: AnyRef, cause: Cause | null) => Promise<StandingClock | null>
}

interface StandingClock {
  /** Why it is not so any more; null where it is. */
  readonly overtaken: string | null
  /** Whether the promise holds at all; it may have been replaced by another. */
  readonly target: string
  readonly isLate: boolean
  readonly isAtDue: boolean
}

/** So many people are told of one event at most. */
const mostTold = 200

/**
 * Writes who is to be told of what happened: once for a thing and person, however often it is stopped. What a batch of
 * events has in common is looked up once, and what is told written in one statement.
 */
export const notificationFollower = ({ ctx, loadActors, clockOf }: Notifying): Follower => ({
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
    const meant: Told[] = []
    for (const event of concerning)
      meant.push(...(await asItStands(inside, clockOf, meantBy(inside, event, facts))))
    if (meant.length === 0) return
    await gatherMeant(inside, facts, meant)
    const wanted = meant.filter((each) => isWanted(each, facts))
    const told = await hearersOf(inside, { facts, loadActors }, wanted)
    if (told.length > 0) await keepTold(tx, told.map(rowOf))
  },
})

type Told = Meant & Telling & { readonly event: PlacedEvent; readonly thing: string }

const meantBy = (ctx: Ctx, event: PlacedEvent, facts: Facts): readonly Told[] => {
  const about = subjectOf(event)
  const subject = about && facts.records.get(about.id)
  if (!about || !subject || !ctx.types.has(about.type)) return []
  return tellingsOf(event, about, subject)
    .filter(({ person }) => !isSystemActor(person))
    .slice(0, mostTold)
    .map((telling) => ({ ...telling, event, thing: thingOf(event) }))
}

/** A setting that was never made is on. */
const isWanted = ({ person, kind }: Told, facts: Facts): boolean =>
  facts.records.get(person)?.[notificationSetting[kind]] !== false

/**
 * What a clock has noted is told as it stands now: nothing of what goes on otherwise, and of one that is late that it is. A
 * note on a promise that another has replaced mentions somebody, as any note does.
 */
const asItStands = async (
  ctx: Ctx,
  clockOf: Notifying['clockOf'],
  meant: readonly Told[],
): Promise<readonly Told[]> => {
  const [first] = meant
  if (!first || !isOfClock(first.event)) return meant
  const { event, about } = first
  const clock = await clockOf(ctx, about, event.cause)
  if (clock === null || (clock.overtaken !== null && clock.target === ''))
    return meant.map((each) => ({ ...each, kind: 'mentioned' }))
  if (clock.overtaken !== null) return []
  if (!clock.isLate) return meant
  const thing = clock.isAtDue ? lateThing(about.id, event.cause ?? {}) : thingOf(event)
  return meant.map((each) => ({ ...each, kind: 'late', thing }))
}

const rowOf = ({ person, kind, about, event, thing }: Told) => ({
  person,
  kind,
  about,
  thing,
  actor: event.actor,
  at: event.at,
  ...(kind === 'changed' && { state: event.state }),
})
