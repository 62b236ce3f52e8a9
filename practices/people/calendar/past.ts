import { Temporal } from 'temporal-polyfill'
import { problem } from '#contract/problem.ts'
import {
  calendarLine,
  definitionOfLine,
  zoneOfLine,
  type CalendarRecord,
} from '#contract/time/calendar-line.ts'
import { firstChangedDay } from '#contract/time/changed-past.ts'
import { dateOf, dayMs, dayOf } from '#contract/time/local-time.ts'
import { isZone } from '#contract/time/zone.ts'
import type { Verb } from '#engine'
import { runningSince } from '../../../capabilities/clocks/api.ts'

const counting = ['hours', 'days', 'holidays', 'zone', 'parent']

type Values = Readonly<Record<string, unknown>>

/**
 * Clocks that run are counted by a calendar from their beginning: what would change their past is corrected with a reason
 * or not at all. What the product takes over by itself begins today.
 */
export const refuseChangedPast: Verb = async (ctx, { before, after, event }) => {
  if (!before || event?.kind !== 'updated' || ctx.actor.system || ctx.via === 'import') return
  if (!counting.some((name) => name in event.changes)) return
  const calendars = await ctx.db.query<Values & { readonly id: string }>({
    name: 'calendar:all',
    text: 'select id, parent_id as parent, zone, hours, days, holidays from calendar where archived_at is null',
  })
  const now = new Map<string, Values>(calendars.map((each) => [each.id, each]))
  const then = new Map(now).set(after.id, before)
  const below = [...now.keys()].filter((id) => isUnder(now, id, after.id))
  for (const { calendar, since } of await runningSince(ctx.db, below)) {
    const [was, becomes] = [lineIn(then, calendar), lineIn(now, calendar)]
    const changed = changedSince(was, becomes, since, ctx.clock.now())
    if (changed === null) continue
    throw problem('conflict', {
      message: `${after.number} counts work that is going on: on ${dateOf(changed)} its hours would have been others.`,
      remedy: 'Let other hours hold from today or later, or use the step "Correct its past".',
    })
  }
}

/** A chain of calendars is no longer than a write lets it become. */
const mostAbove = 10

/** Whether a calendar is another, or stands under it. */
const isUnder = (known: ReadonlyMap<string, Values>, id: string, above: string): boolean => {
  let next: unknown = id
  for (let step = 0; step < mostAbove && typeof next === 'string'; step++) {
    if (next === above) return true
    next = known.get(next)?.parent
  }
  return false
}

const lineIn = (known: ReadonlyMap<string, Values>, id: string): readonly CalendarRecord[] =>
  calendarLine(id, (each) => known.get(each))

/** The first day that would have been another since a moment, in milliseconds since 1970. */
const changedSince = (
  was: readonly CalendarRecord[],
  becomes: readonly CalendarRecord[],
  since: number,
  now: string,
): number | null => {
  const [before, after] = [definitionOfLine(was), definitionOfLine(becomes)]
  if (before === null || after === null) return null
  const zone = zoneOfLine(was) ?? 'UTC'
  const today = dayIn(zone, now)
  // Wherever whoever is served lives, it was no earlier day.
  const from = Math.floor(since / dayMs) - 1
  if (zoneOfLine(becomes) !== zoneOfLine(was) && from < today) return from
  return firstChangedDay(before, after, { from, until: today })
}

const dayIn = (zone: string, now: string): number => {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(isZone(zone) ? zone : 'UTC')
  return dayOf(here.toPlainDate().toString()) ?? Math.floor(here.epochMilliseconds / dayMs)
}
