import type { Interval, WorkingTime } from '../time/working-time.ts'
import { countAvailability, type Outages } from './counting.ts'

/** What may still go wrong in a window before an objective is missed. Milliseconds of the objective's hours. */
export interface ErrorBudget {
  /** Of the whole window, planned maintenance taken out. */
  readonly allowedMs: number
  readonly spentMs: number
  /** Negative where more was spent than there was. */
  readonly leftMs: number
  /** Availability in the window so far, 0 to 1; null where nothing was promised yet. */
  readonly attained: number | null
}

/**
 * The error budget of an objective (a share below 1): what the objective leaves of the window's hours, and what outages
 * have taken of it. After B. Beyer et al., Site Reliability Engineering (2016), chapter 3. `now` lies in the window.
 */
export const errorBudget = (
  outages: Outages,
  working: WorkingTime,
  { window, objective, now }: { readonly window: Interval; readonly objective: number; readonly now: number },
): ErrorBudget => {
  const whole = countAvailability(outages, working, window)
  const soFar = countAvailability(outages, working, { from: window.from, to: now })
  const allowedMs = whole.agreedMs * (1 - objective)
  return {
    allowedMs,
    spentMs: soFar.downMs,
    leftMs: allowedMs - soFar.downMs,
    attained: soFar.agreedMs > 0 ? (soFar.agreedMs - soFar.downMs) / soFar.agreedMs : null,
  }
}

/**
 * How quickly the budget goes: 1 uses it up exactly at the end of the window. The share of the last `lookbackMs` of hours
 * that failed, over the share that may. After B. Beyer et al., The Site Reliability Workbook (2018), chapter 5.
 */
export const burnRate = (
  outages: Outages,
  working: WorkingTime,
  {
    objective,
    now,
    lookbackMs,
  }: { readonly objective: number; readonly now: number; readonly lookbackMs: number },
): number => {
  const { agreedMs, downMs } = countAvailability(outages, working, { from: now - lookbackMs, to: now })
  return agreedMs > 0 ? downMs / agreedMs / (1 - objective) : 0
}

const hour = 3_600_000

/** Lookbacks with the rates from which they call for somebody: chapter 5 of the same, for a window of thirty days. */
export const lookbacks = [
  { name: 'burnHour', ms: hour, alarming: 14.4 },
  { name: 'burnSixHours', ms: 6 * hour, alarming: 6 },
  { name: 'burnThreeDays', ms: 72 * hour, alarming: 1 },
] as const
