import type { Moment, Phase } from '../time/clock.ts'
import type { Scope } from '../rule/compile.ts'
import type { CompiledTarget, Row } from './agreement.ts'
import type { FeelValue } from '../rule/ast.ts'

/** Something that happened to a record: an event of its own, or somebody's word to whoever is at the other end. */
export interface Frame {
  readonly event: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The values that it gave to fields, `state` and `stateClass` among them. */
  readonly values: Row
  readonly said: 'desk' | 'requester' | null
  /** Of a word: by voice, and told of by the desk. */
  readonly isSpoken?: true
}

/** A record from its beginning on, in the order of the log. */
export interface RecordHistory {
  readonly id: string
  /** What no event says: `number`, `createdAt`, `createdBy`. */
  readonly given: Row
  /** The record's own events so far. */
  readonly version: number
  /** Whether it is archived now; absent where nobody asks. */
  readonly isArchived?: boolean
  readonly frames: readonly Frame[]
}

const isOpen = (stateClass: unknown): boolean =>
  stateClass === 'new' || stateClass === 'active' || stateClass === 'waiting'

/**
 * The frames of a record with its beginning: it began when it was opened, though it was written down later (a call that
 * was answered first, a log that first shows what is done already). Until its first event it was new, with the values of
 * that event. `openedAt` is milliseconds since 1970; one after the first event is no beginning.
 */
export const withBeginning = (frames: readonly Frame[], openedAt: number | null): readonly Frame[] => {
  const [first] = frames
  if (!first || openedAt === null || !(openedAt <= first.at)) return frames
  if (openedAt === first.at && isOpen(first.values.stateClass)) return frames
  return [{ ...first, at: openedAt, values: { ...first.values, state: 'new', stateClass: 'new' } }, ...frames]
}

/** The values that hold after each frame, one frame after the other: `row` is changed in place. */
export interface Telling {
  readonly row: Row
  readonly scope: Scope
  tell(frame: Frame): void
}

export type Decide = (key: string, scope: Scope) => FeelValue

export const telling = (given: Row, decide: Decide): Telling => {
  const row: Record<string, unknown> = { ...given, said: null, unanswered: false }
  const scope: Scope = {
    get: (path) => (path.length === 1 ? ((row[path[0] as string] as FeelValue | undefined) ?? null) : null),
    decision: (key) => decide(key, scope),
  }
  return {
    row,
    scope,
    tell: ({ values, said }) => {
      const wasOpen = isOpen(row.stateClass)
      for (const name in values) row[name] = values[name]
      row.said = said
      // The end of the work answers what was said before it, not what is said of it afterwards.
      if (said !== null) row.unanswered = said === 'requester'
      else if (wasOpen && !isOpen(row.stateClass)) row.unanswered = false
    },
  }
}

/**
 * Who has it in hand: the requester or a supplier while the record waits for them, else the person or the team that it
 * is with; null is nobody.
 */
const partyOf = (row: Row): string | null => {
  if (row.stateClass === 'waiting') {
    if (row.waitingReason === 'caller') return 'requester'
    if (row.waitingReason === 'supplier') return 'supplier'
  }
  if (typeof row.assignee === 'string') return `person:${row.assignee}`
  return typeof row.team === 'string' ? `team:${row.team}` : null
}

/** Follows a target's clock along a telling: after each frame it is asked, and notes a moment where something changed. */
export class ClockFollower {
  readonly moments: Moment[] = []
  readonly #target: CompiledTarget
  #phase: Phase = 'idle'
  #party: string | null = null
  #at = -Infinity

  constructor(target: CompiledTarget) {
    this.#target = target
  }

  follow({ row, scope }: Telling, { at, event }: Frame): void {
    const was = this.#phase
    const phase = this.#next(was, scope)
    const restarts = (phase === 'running' || phase === 'paused') && this.#restarts(was, scope)
    // A clock that was set back does not make time run backwards here.
    this.#at = Math.max(this.#at, at)
    this.#phase = phase
    if (phase === 'idle') return
    const party = partyOf(row)
    if (phase === was && party === this.#party && !restarts) return
    this.#party = party
    this.moments.push({
      at: this.#at,
      phase,
      event,
      ...(restarts && { restarts }),
      ...(party !== null && { party }),
    })
  }

  #next(was: Phase, scope: Scope): Phase {
    const target = this.#target
    if (was === 'stopped' || was === 'cancelled') {
      if (target.reopened === 'never' || target.stop(scope) || target.cancel(scope) || !target.start(scope))
        return was
      return target.pause(scope) ? 'paused' : 'running'
    }
    if (was === 'idle' && !target.start(scope)) return 'idle'
    if (target.cancel(scope)) return 'cancelled'
    if (target.stop(scope)) return 'stopped'
    if (target.pause(scope)) return 'paused'
    if (was === 'paused' && target.resume !== null && !target.resume(scope)) return 'paused'
    return 'running'
  }

  #restarts(was: Phase, scope: Scope): boolean {
    if (was === 'idle') return false
    const { reopened, reset } = this.#target
    return ((was === 'stopped' || was === 'cancelled') && reopened === 'restarts') || reset(scope)
  }
}
