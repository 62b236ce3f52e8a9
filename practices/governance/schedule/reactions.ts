import { isProblem } from '#contract/problem.ts'
import { list, write, type Ctx, type Reaction, type StoredRecord } from '#engine'
import { planOf } from '../../../capabilities/automation/api.ts'

/** A calendar that was changed moves what comes by it at once: lists and pages say when it is, and a day before is not missed. */
const calendarMoves: Reaction = {
  name: 'schedules-follow-calendar',
  wants: ({ type, kind }) => type === 'calendar' && kind !== 'created',
  run: async (ctx, event) => {
    let cursor: string | undefined
    do {
      const { rows, next } = await list(ctx, 'schedule', {
        filter: 'state = "active" and calendar != null and nextAt > now',
        sort: ['number'],
        limit: 200,
        ...(cursor !== undefined && { cursor }),
      })
      for (const row of rows) await move(ctx, row, event.id)
      cursor = next ?? undefined
    } while (cursor !== undefined)
  },
}

const move = async (ctx: Ctx, record: StoredRecord, event: string): Promise<void> => {
  const comings = await planOf(ctx, record)
  const now = Date.parse(ctx.clock.now())
  const done = typeof record.lastAt === 'string' ? Date.parse(record.lastAt) : 0
  const own = comings.momentOf(String(record.nextDay))
  // What is moved into the past is due: it is made, and says that it is late.
  const next =
    own !== null && own <= now ? { day: String(record.nextDay), at: own } : comings.after(Math.max(now, done))
  const waitsFor = Date.parse(String(record.nextAt))
  if (next === null || next.at === waitsFor) return
  // What is left out now is left to the alarm, which notes that it was, unless another comes before it.
  if (own === null && next.at > waitsFor) return
  const { id, version } = record
  const values = { nextAt: new Date(next.at).toISOString(), nextDay: next.day }
  try {
    await write(ctx, {
      kind: 'update',
      type: 'schedule',
      id,
      version,
      values,
      cause: { because: 'calendar', event },
    })
  } catch (error) {
    // Whoever was quicker has planned it by the calendar as it is.
    if (!isProblem(error) || error.code !== 'stale') throw error
  }
}

export const scheduleReactions: readonly Reaction[] = [calendarMoves]
