import { durationSeconds } from '../fields/duration.ts'
import { timeOf } from '../time/local-time.ts'

/** What the step of a clock says by itself of what it is about: in English, so that a reader's language can say it. */
export const saidByClock = (what: string, at: string): string => {
  if (at.endsWith('%')) return `${what}: ${at.slice(0, -1)} % of the time have passed.`
  if (at.startsWith('-')) return `${what}: due in ${lengthOf(at)} of working time.`
  return durationSeconds(at.slice(1)) === 0
    ? `${what}: due now.`
    : `${what}: late by ${lengthOf(at)} of working time.`
}

/** A length as people write it in every language: `1:30 h`. */
const lengthOf = (at: string): string => {
  const minutes = Math.round(durationSeconds(at.slice(1)) / 60)
  return minutes < 60 ? `${minutes} min` : `${timeOf(minutes)} h`
}

const said =
  /^[^\n]+ of \S+: (?:[\d.]+ % of the time have passed|(?:due in|late by) \d[\d:]* (?:min|h) of working time|due now)\.$/

/** Whether a note has such words, and not those that an administrator gave the step. */
export const isSaidByClock = (text: string): boolean => said.test(text)
