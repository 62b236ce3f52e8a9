import type { Timer } from '../define-type.ts'
import type { StateClass } from '../lifecycle.ts'
import type { AfterReopening, TargetDefinition, TargetKind } from './target.ts'

/** The conditions of a target, each written out: FEEL over the record, `said` and `unanswered`, or null for never. */
export interface Conditions {
  readonly start: string
  readonly pause: string | null
  readonly resume: string | null
  readonly stop: string | null
  readonly cancel: string | null
  readonly reset: string | null
  readonly reopened: AfterReopening
}

const among = (classes: readonly StateClass[]): string =>
  `stateClass in (${classes.map((each) => `"${each}"`).join(', ')})`

const open = among(['new', 'active', 'waiting'])
const cancelled = 'stateClass = "cancelled"'
const ended = among(['resolved', 'closed'])
const waits = 'stateClass = "waiting"'

/** When a clock runs if its agreement does not say otherwise: by state class, so that it is right for any type. */
const usual: Readonly<Record<Exclude<TargetKind, 'own'>, Conditions>> = {
  response: {
    start: open,
    pause: null,
    resume: null,
    stop: `${among(['active', 'waiting', 'resolved', 'closed'])} or said = "desk"`,
    cancel: cancelled,
    reset: null,
    reopened: 'never',
  },
  // From the requester's last word; from the reopening, where that word was said of what had ended.
  'next-reply': {
    start: `unanswered and ${open}`,
    pause: null,
    resume: null,
    stop: `said = "desk" or ${ended}`,
    cancel: cancelled,
    reset: 'said = "requester"',
    reopened: 'restarts',
  },
  update: {
    start: open,
    pause: waits,
    resume: null,
    stop: ended,
    cancel: cancelled,
    reset: 'said = "desk"',
    reopened: 'restarts',
  },
  resolution: {
    start: open,
    pause: waits,
    resume: null,
    stop: ended,
    cancel: cancelled,
    reset: null,
    reopened: 'resumes',
  },
}

const timerOf: Readonly<Partial<Record<TargetKind, string>>> = { response: 'respond', resolution: 'resolve' }

/** The conditions of a target: what it says itself, else what the type's timer says, else what is usual for its kind. */
export const conditionsOf = (
  target: TargetDefinition,
  timers: Readonly<Record<string, Timer>> | undefined,
): Conditions => {
  const base =
    target.kind === 'own' ? null : withTimer(usual[target.kind], timers?.[timerOf[target.kind] ?? ''])
  return {
    start: target.start ?? base?.start ?? open,
    pause: target.pause ?? base?.pause ?? null,
    resume: target.resume ?? base?.resume ?? null,
    stop: target.stop ?? base?.stop ?? ended,
    cancel: target.cancel ?? base?.cancel ?? cancelled,
    reset: target.reset ?? base?.reset ?? null,
    reopened: target.reopened ?? base?.reopened ?? 'resumes',
  }
}

/** What is cancelled is not kept: it does not count, whatever else the timer stops in. */
const withTimer = (conditions: Conditions, timer: Timer | undefined): Conditions => {
  if (!timer) return conditions
  const stops = timer.stopsIn.filter((each) => each !== 'cancelled')
  const said = /said = "desk"/.exec(conditions.stop ?? '')?.[0]
  const pauses = (['new', 'active', 'waiting'] as const).filter(
    (each) => !timer.runsIn.includes(each) && !timer.stopsIn.includes(each),
  )
  return {
    ...conditions,
    stop: [among(stops), ...(said ? [said] : [])].join(' or '),
    pause: pauses.length > 0 ? among(pauses) : null,
  }
}
