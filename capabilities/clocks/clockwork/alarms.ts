import type { RecordHistory } from '#contract/clocks/moments.ts'
import { isProblem } from '#contract/problem.ts'
import { read, type Alarm, type EngineType, type WriteCtx } from '#engine'
import type { Log } from '#platform/log.ts'

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

/**
 * Lets go off what is due on a record that nobody else changes meanwhile: each for itself, so that one that is refused
 * does not keep the others. Answers whether all did what they were to do.
 */
export const ring = async (
  ctx: WriteCtx,
  { record, now, told, history, lateMs, log }: Ringing,
): Promise<boolean> => {
  const type = ctx.types.get(record.type)
  const tried = new Set<string>()
  let known = told
  for (let rung = 0; rung < mostAlarms; rung++) {
    const dues = known === null ? [] : alarmsOf(type, known).filter((each) => each.at <= now)
    // What is still due after it went off would go off for ever: it is tried once.
    const due = dues.find((each) => !tried.has(nameOf(each)))
    if (!due) return dues.length === 0
    tried.add(nameOf(due))
    const alarm = { at: new Date(due.at).toISOString(), isLate: now - due.at > lateMs }
    try {
      await ctx.db.savepoint(async () => due.alarm.run(ctx, await read(ctx, record.type, record.id), alarm))
    } catch (error) {
      if (!isProblem(error)) throw error
      log.error(
        { err: error, record: record.id, alarm: due.alarm.name },
        'An alarm was refused; it is tried again in a minute',
      )
    }
    known = await history()
  }
  return false
}

const nameOf = ({ alarm, at }: SetAlarm): string => `${alarm.name} ${at}`
