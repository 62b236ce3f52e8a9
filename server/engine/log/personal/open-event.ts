import type { Queryable } from '#platform/database/pool.ts'
import type { LoggedEvent } from '../../model/record.ts'
import { erased, isEnvelope, open, type DataKey, type Envelope } from './envelope.ts'
import { nameOf, type KeyName, type PersonKeys } from './keys.ts'

/** What is known of a value of the log. */
export type Opened =
  | { readonly known: true; readonly value: unknown }
  /** `erased`: its key was destroyed. `sealed`: nobody has asked for keys. `lost`: its key is not there. `broken`: altered. */
  | { readonly known: false; readonly why: 'erased' | 'sealed' | 'lost' | 'broken' }

/** The value that stands at a side of a field's change, or in `cause.source`, of an event that the opener was made for. */
export type Opener = (event: LoggedEvent, field: string, side: 0 | 1) => Opened

export const sourceField = 'cause.source'

const at = (event: LoggedEvent, field: string, side: 0 | 1): unknown =>
  field === sourceField ? event.cause?.source : (event.changes[field]?.[side] ?? null)

/** The envelopes of an event. */
const envelopesOf = function* (event: LoggedEvent): Generator<Envelope> {
  for (const change of Object.values(event.changes))
    for (const value of change) if (isEnvelope(value)) yield value
  if (isEnvelope(event.cause?.source)) yield event.cause.source
}

/** Reads the keys that the events need, in one statement; without `keys` nothing is opened. */
export const openerFor = async (
  db: Queryable,
  keys: PersonKeys | null,
  events: readonly LoggedEvent[],
): Promise<Opener> => {
  const wanted = new Map<string, KeyName>()
  for (const event of events)
    for (const { sealed } of envelopesOf(event))
      if (sealed.key !== undefined) {
        const name = { person: sealed.person, version: sealed.key }
        wanted.set(nameOf(name), name)
      }
  const found = keys && (await keys.toOpen(db, [...wanted.values()]))
  const opened = new WeakMap<LoggedEvent, ReadonlyMap<string, unknown>>()
  return (event, field, side) => {
    const value = at(event, field, side)
    if (!isEnvelope(value)) return { known: true, value }
    const { person, key: version } = value.sealed
    if (version === undefined) return { known: false, why: 'erased' }
    if (!found) return { known: false, why: 'sealed' }
    const key = found.get(nameOf({ person, version }))
    if (!key) return { known: false, why: key === null ? 'erased' : 'lost' }
    const values = opened.get(event) ?? openAll(event, found)
    opened.set(event, values)
    const place = placeOf(person, field, side)
    return values.has(place) ? { known: true, value: values.get(place) } : { known: false, why: 'broken' }
  }
}

const placeOf = (person: string, field: string, side: 0 | 1): string => `${person} ${field} ${side}`

/** Everything in the event that the keys open, by its place; what was altered is not in it. */
const openAll = (
  event: LoggedEvent,
  keys: ReadonlyMap<string, DataKey | null>,
): ReadonlyMap<string, unknown> => {
  const values = new Map<string, unknown>()
  for (const { sealed } of envelopesOf(event)) {
    const { person, key: version, data } = sealed
    const key = version !== undefined && keys.get(nameOf({ person, version }))
    if (!key || data === undefined) continue
    try {
      for (const { field, side, value } of open(data, key, event))
        values.set(placeOf(person, field, side), value)
    } catch {
      // Whoever asks for one of its values hears that it is broken.
    }
  }
  return values
}

/**
 * Events with the values that can be opened in clear and `{ erased: true }` for the others; values that only passed from
 * one person to another with their record are left out, for nothing happened to them.
 */
export const openEvents = async <E extends LoggedEvent>(
  ctx: { readonly db: Queryable; readonly keys: PersonKeys },
  events: readonly E[],
): Promise<readonly E[]> => {
  if (!events.some((event) => !envelopesOf(event).next().done)) return events
  const opener = await openerFor(ctx.db, ctx.keys, events)
  return events.map((event) => {
    const show = (field: string, side: 0 | 1): unknown => {
      const opened = opener(event, field, side)
      return opened.known ? opened.value : erased
    }
    const changes = Object.fromEntries(
      Object.entries(event.changes)
        .filter(([, change]) => !change.some(isPassed))
        .map(([name]) => [name, [show(name, 0), show(name, 1)] as const]),
    )
    const cause = isEnvelope(event.cause?.source)
      ? { ...event.cause, source: show(sourceField, 1) }
      : event.cause
    return { ...event, changes, cause }
  })
}

const isPassed = (value: unknown): boolean => isEnvelope(value) && value.sealed.passed === true
