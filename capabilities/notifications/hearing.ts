import type { AnyRef } from '#contract/fields/ref.ts'
import {
  allowed,
  gather,
  noFacts,
  withFacts,
  type Actor,
  type Ctx,
  type Facts,
  type PlacedEvent,
} from '#engine'
import type { Queryable } from '#platform/database/pool.ts'

/** Somebody who is to be told of an event, if they want and may hear of it. */
export interface Meant {
  readonly person: string
  readonly about: AnyRef
  /** What happened to what. */
  readonly event: Pick<PlacedEvent, 'type' | 'recordId'>
}

/** People with the rights of now, by id; who has left is missing. */
export type LoadActors = (db: Queryable, people: readonly string[]) => Promise<ReadonlyMap<string, Actor>>

/** Looks up the people who are meant and what must be readable to them, all at once. */
export const gatherMeant = (ctx: Ctx, facts: Facts, meant: readonly Meant[]): Promise<void> =>
  gather(
    ctx,
    facts,
    meant.flatMap((each) => [{ type: 'person', id: each.person }, ...heardOf(each)]),
  )

/** Those of them who may know of it: nobody is told of what they could not look up. */
export const hearersOf = async <Each extends Meant>(
  ctx: Ctx,
  { facts, loadActors }: { readonly facts: Facts; readonly loadActors: LoadActors },
  wanted: readonly Each[],
): Promise<readonly Each[]> => {
  const actors = await loadActors(ctx.db, [...new Set(wanted.map(({ person }) => person))])
  const hearing: Each[] = []
  for (const each of wanted) {
    const actor = actors.get(each.person)
    if (actor && (await mayHear({ ...ctx, actor }, each, facts))) hearing.push(each)
  }
  return hearing
}

/**
 * Those of some people who may read a record, or work on it: whoever is told as one of many is told nothing that they could
 * not look up.
 */
export const makeReadersAmong =
  (loadActors: LoadActors) =>
  async (
    ctx: Ctx,
    { people, about, may }: { people: readonly string[]; about: AnyRef; may: 'read' | 'work' },
  ): Promise<readonly string[]> => {
    const facts = noFacts()
    await gather(ctx, facts, [about])
    const row = facts.records.get(about.id)
    if (!row) return []
    const type = ctx.types.get(about.type)
    const actors = await loadActors(ctx.db, people)
    const readers: string[] = []
    for (const [person, actor] of actors) {
      const theirs: Ctx = { ...ctx, actor }
      const isReader = await withFacts(theirs, facts, () =>
        (['read', may] as const).every((operation) => allowed(theirs, type, operation, row, facts)),
      )
      if (isReader) readers.push(person)
    }
    return people.filter((person) => readers.includes(person))
  }

/** What must be readable to whoever is told. */
const heardOf = ({ about, event }: Meant): readonly AnyRef[] => [
  about,
  { type: event.type, id: event.recordId },
]

const mayHear = (ctx: Ctx, meant: Meant, facts: Facts): Promise<boolean> =>
  withFacts(ctx, facts, () =>
    heardOf(meant).every(({ type, id }) => {
      const row = facts.records.get(id)
      return row !== null && row !== undefined && allowed(ctx, ctx.types.get(type), 'read', row, facts)
    }),
  )

/** What sets off what: an answer that resumes the work is one thing with its answer. */
export const thingOf = ({ id, cause }: Pick<PlacedEvent, 'id' | 'cause'>): string =>
  typeof cause?.event === 'string' ? cause.event : id
