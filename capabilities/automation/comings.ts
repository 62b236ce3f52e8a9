import { calendarLine, definitionOfLine } from '#contract/time/calendar-line.ts'
import {
  comingsOf,
  type Comings,
  type OnClosed,
  type Rhythm,
  type Schedule,
} from '#contract/time/schedule/schedule.ts'
import { read, type Ctx, type StoredRecord, type Values } from '#engine'

/** What a plan hangs on: where it is another, the plan is made anew. */
export const planKey = (values: Values): string =>
  [values.first, values.time, values.zone, values.rhythm, values.rule, values.calendar, values.onClosed]
    // Nothing that a text field would store otherwise: it keeps one space where there are two.
    .map((value) => (typeof value === 'string' ? value : '-'))
    .join('|')

const scheduleOf = (values: Values): Schedule => ({
  first: String(values.first),
  time: String(values.time),
  zone: String(values.zone),
  rhythm: values.rhythm as Rhythm,
  rule: typeof values.rule === 'string' ? values.rule : null,
  onClosed: values.onClosed as OnClosed,
})

const mostParents = 10

/** When a schedule comes, by its calendar as it is now. */
export const planOf = async (ctx: Ctx, record: StoredRecord): Promise<Comings> => {
  const known = new Map<string, StoredRecord>()
  for (let next = record.calendar, deep = 0; typeof next === 'string' && deep < mostParents; deep++) {
    const calendar = await read(ctx, 'calendar', next)
    known.set(next, calendar)
    next = calendar.parent
  }
  const calendar = typeof record.calendar === 'string' ? record.calendar : null
  return comingsOf(scheduleOf(record), definitionOfLine(calendarLine(calendar, (id) => known.get(id))))
}
