import { hashOf } from '../../events.ts'
import type { Ctx } from '../../model/ctx.ts'
import type { Decision, EventDraft, Plan } from '../../model/plan.ts'
import type { Values } from '../../model/record.ts'
import { isEraser } from '../../model/system-actors.ts'
import { seal, type Envelope, type SealedValue } from './envelope.ts'
import { sourceField } from './open-event.ts'
import { ownerIn, personalFields, subjectOf } from './personal.ts'

/**
 * The plan with its event chained, and as the log keeps it: the hash is over the sealed values, so that destroying a key
 * leaves every hash, chain and proof as it was. Keys that this process knows cost no statement.
 */
export const chained = async (ctx: Ctx, decision: Decision): Promise<Plan> => {
  const { draft, ...planned } = decision
  if (!draft) return { ...planned, event: null, logged: null }
  const wanted = personalIn(ctx, decision, draft)
  const logged = wanted.length === 0 ? draft : await sealEvent(ctx, draft, wanted)
  const hash = hashOf(logged)
  return {
    ...planned,
    event: Object.freeze({ ...draft, hash }),
    logged: Object.freeze({ ...logged, hash }),
  }
}

/** The plan of something that will not be stored. */
export const unsealed = ({ draft, ...planned }: Decision): Plan => {
  const event = draft && Object.freeze({ ...draft, hash: hashOf(draft) })
  return { ...planned, event, logged: event }
}

/** One value that is somebody's, and where in the event it stands. */
interface Personal extends SealedValue {
  readonly person: string
  readonly isPassed: boolean
}

const personalIn = (ctx: Ctx, { type, before, after }: Decision, draft: EventDraft): readonly Personal[] => {
  const found: Personal[] = []
  const find = (
    field: string,
    side: 0 | 1,
    value: unknown,
    person: string | null,
    isPassed = false,
  ): void => {
    if (value !== null && value !== undefined && person !== null)
      found.push({ field, side, value, person, isPassed })
  }
  for (const { field, owner } of personalFields(type)) {
    const change = draft.changes[field.name]
    if (change) {
      find(field.name, 0, change[0], ownerIn(owner, before))
      // What the eraser puts in the place of a value is nobody's.
      if (!isEraser(ctx.actor)) find(field.name, 1, change[1], ownerIn(owner, after))
    } else passOn(field.name, owner, before, after, find)
  }
  find(sourceField, 1, draft.cause?.source, subjectOf(type, after))
  return found
}

/** A record that passes from one person to another takes its texts along: from then on they are sealed for the new one. */
const passOn = (
  name: string,
  owner: string,
  before: Values | null,
  after: Values,
  find: (field: string, side: 0 | 1, value: unknown, person: string | null, isPassed: boolean) => void,
): void => {
  const from = ownerIn(owner, before)
  const to = ownerIn(owner, after)
  if (!before || from === to) return
  find(name, 0, before[name], from, true)
  find(name, 1, after[name], to, true)
}

const sealEvent = async (ctx: Ctx, draft: EventDraft, wanted: readonly Personal[]): Promise<EventDraft> => {
  const people = Map.groupBy(wanted, ({ person }) => person)
  // What is being erased is not written down once more, not even sealed.
  const keys = isEraser(ctx.actor) ? null : await ctx.keys.toSeal(ctx.db, people.keys())
  const changes: Record<string, readonly [unknown, unknown]> = { ...draft.changes }
  let { cause } = draft
  for (const [person, values] of people) {
    const key = keys?.get(person)
    const data = key && seal(values, key, draft)
    for (const [index, { field, side, isPassed }] of values.entries()) {
      const envelope: Envelope = {
        sealed: {
          person,
          ...(key && { key: key.version }),
          ...(data !== undefined && index === 0 && { data }),
          ...(isPassed && { passed: true }),
        },
      }
      if (field === sourceField) cause = { ...cause, source: envelope }
      else {
        const [old, now] = changes[field] ?? [null, null]
        changes[field] = side === 0 ? [envelope, now] : [old, envelope]
      }
    }
  }
  return { ...draft, changes, cause }
}
