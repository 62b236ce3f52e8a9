import type { ApiRecord } from '#contract/api/records.ts'
import type { StateClass } from '#contract/lifecycle.ts'

/** How far a request is, as its requester would ask: by what it waits for, not by the desk's states. */
export type Far = StateClass | 'asked'

export const howFar = (record: Pick<ApiRecord, 'stateClass'> & Readonly<Record<string, unknown>>): Far =>
  record.stateClass === 'waiting' && record['waitingReason'] === 'caller' ? 'asked' : record.stateClass

/** Of the three steps that everybody understands the one that a request is at; -1 for what was withdrawn. */
export const stepAt = (stateClass: StateClass): number =>
  ({ new: 0, active: 1, waiting: 1, resolved: 2, closed: 2, cancelled: -1 })[stateClass]

/** Whether nothing goes on before its requester says something. */
export const needsRequester = (far: Far): boolean => far === 'asked' || far === 'resolved'
