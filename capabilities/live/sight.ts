import type { LiveChange, LiveChanges, LiveRef } from '#contract/api/live.ts'
import {
  allowed,
  gather,
  noFacts,
  withFacts,
  type Ctx,
  type EngineType,
  type Facts,
  type Values,
} from '#engine'
import { factOf, referencesOf } from '#engine/writing/gather.ts'
import { isBehind, lastOfEach, type Place, type TailEvent } from './tail.ts'

/** Above so many records of a type at once they are not named one by one: an import would flood every reader. */
const mostNamed = 100

/** A batch of the log, with what rules have to know to decide who may hear of it: loaded once for all readers. */
export interface Sight {
  /** What of it a reader may know who has read the log up to `place`; null where there is nothing. */
  of(ctx: Ctx, place: Place): Promise<LiveChanges | null>
}

/** `loading` is a context that looks records up; whether its reader may see them is decided for each reader anew. */
export const sightOf = async (loading: Ctx, events: readonly TailEvent[]): Promise<Sight> => {
  const facts = noFacts()
  const last = lastOfEach(events).filter(({ type }) => loading.types.has(type))
  await gather(loading, facts, last)
  const byType = Map.groupBy(last, ({ type }) => type)
  return {
    of: async (ctx, place) => {
      const changes: LiveChange[] = []
      const many: string[] = []
      await withFacts({ ...loading, reads: ctx.reads }, facts, () => {
        changes.length = 0
        many.length = 0
        for (const [name, all] of byType) {
          const type = ctx.types.get(name)
          const unheard = all.filter((event) => isBehind(place, event.place))
          if (unheard.length > mostNamed) {
            if (unheard.some((event) => mayRead(ctx, type, event, facts))) many.push(name)
          } else
            changes.push(
              ...unheard
                .filter((event) => mayRead(ctx, type, event, facts))
                .map((event) => changeOf(ctx, type, event, facts)),
            )
        }
      })
      if (changes.length + many.length === 0) return null
      return { changes, ...(many.length > 0 && { many }) }
    },
  }
}

const mayRead = (ctx: Ctx, type: EngineType, ref: LiveRef, facts: Facts): boolean => {
  const row = factOf(facts, ref)
  return row !== null && allowed(ctx, type, 'read', row, facts)
}

/** What hangs on others names them, as far as the reader may know of them too. */
const changeOf = (ctx: Ctx, type: EngineType, { id, version }: TailEvent, facts: Facts): LiveChange => {
  const row: Values = factOf(facts, { type: type.name, id }) ?? {}
  const of = [...type.fields.values()]
    .filter((field) => field.options.target === '*')
    .flatMap((field) => referencesOf(field, row[field.name]))
    .filter((ref) => ctx.types.has(ref.type) && mayRead(ctx, ctx.types.get(ref.type), ref, facts))
  return { type: type.name, id, version, ...(of.length > 0 && { of }) }
}
