import type { RecordHistory } from '#contract/clocks/moments.ts'
import { isProblem } from '#contract/problem.ts'
import { read, type Alarm, type EngineType, type WriteCtx } from '#engine'
import type { Log } from '#platform/log.ts'
import { heldAlarms, hold, type HeldAlarm } from './held.ts'

/** An alarm of a record with the moment at which it goes off, in milliseconds since 1970. */
export interface SetAlarm {
  readonly alarm: Alarm
  readonly at: number
}

/** The alarms of a record that wait or are due, by what its log says, the earliest first. Archived records have none. */
export const alarmsOf = ({ alarms }: EngineType, history: RecordHistory): readonly SetAlarm[] => {
  if (alarms.length === 0 || history.isArchived) return []
  const values: Record<string, unknown> = { ...history.given }
  for (const frame of history.frames) Object.assign(values, frame.values)
  return alarms
    .flatMap((alarm) => {
      const at = Date.parse(alarm.at(values) ?? '')
      return Number.isNaN(at) ? [] : [{ alarm, at }]
    })
    .toSorted((a, b) => a.at - b.at)
}

export interface Ringing {
  readonly record: { readonly id: string; readonly type: string }
  /** Milliseconds since 1970. */
  readonly now: number
  /** The record's history as it was found. */
  readonly told: RecordHistory | null
  /** Reads it again, as it is after what has been done since. */
  readonly history: () => Promise<RecordHistory | null>
  /** So much after its moment an alarm says that it is late. */
  readonly lateMs: number
  readonly log: Pick<Log, 'error'>
}

const mostAlarms = 50
// What has not said that it was refused, and is still due: it has something else to wait for.
const putOffMs = 60_000

/**
 * Lets go off what is due on a record that nobody else changes meanwhile: each for itself, so that one that is refused
 * does not keep the others. Answers when to look again where not all did what they were to do; null where all did.
 */
export const ring = async (
  ctx: WriteCtx,
  { record, now, told, history, lateMs, log }: Ringing,
): Promise<number | null> => {
  const type = ctx.types.get(record.type)
  const tried = new Set<string>()
  const waits: number[] = []
  let known = told
  let held: ReadonlyMap<string, HeldAlarm> | null = null
  for (let rung = 0; rung < mostAlarms; rung++) {
    const dues = known === null ? [] : alarmsOf(type, known).filter((each) => each.at <= now)
    if (dues.length === 0) return null
    held ??= new Map((await heldAlarms(ctx.db, record.id)).map((each) => [each.alarm, each] as const))
    // What is still due after it went off would go off for ever: it is tried once.
    const due = dues.find((each) => !tried.has(nameOf(each)))
    if (!due) return Math.min(...waits, now + (waits.length < dues.length ? putOffMs : Infinity))
    tried.add(nameOf(due))
    const before = heldFor(held, due)
    if (before && before.retryAt > now) {
      waits.push(before.retryAt)
      continue
    }
    const alarm = { at: new Date(due.at).toISOString(), isLate: now - due.at > lateMs }
    try {
      await ctx.db.savepoint(async () => due.alarm.run(ctx, await read(ctx, record.type, record.id), alarm))
    } catch (error) {
      if (!isProblem(error)) throw error
      log.error(
        { err: error, record: record.id, alarm: due.alarm.name },
        'An alarm was refused; it is tried again when something has changed, or later and later',
      )
      const refused = { alarm: due.alarm.name, dueAt: due.at, tries: (before?.tries ?? 0) + 1, now }
      waits.push(await hold(ctx.db, record.id, refused, error))
    }
    known = await history()
  }
  return now + putOffMs
}

const heldFor = (held: ReadonlyMap<string, HeldAlarm>, { alarm, at }: SetAlarm): HeldAlarm | undefined => {
  const found = held.get(alarm.name)
  return found?.dueAt === at ? found : undefined
}

const nameOf = ({ alarm, at }: SetAlarm): string => `${alarm.name} ${at}`
