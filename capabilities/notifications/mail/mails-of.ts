import { isOpenClass, type StateClass } from '#contract/lifecycle.ts'
import type { MailOccasion } from '#contract/mail/occasions.ts'
import { hasCapability, type EngineType, type LoggedEvent, type Values } from '#engine'

/** Somebody who is to get a mail, and for what. */
export interface Mailing {
  readonly person: string
  readonly occasion: MailOccasion
  readonly isUrgent: boolean
}

const entryType = 'journal-entry'
const deliveryType = 'mail-delivery'

/** Whether an event can be mailed to anybody; asked about every event, so it looks at nothing else. */
export const mayBeMailed = (event: LoggedEvent): boolean =>
  event.via !== 'import' &&
  // What a pack tells has not happened, and a mail about a mail would have no end.
  event.cause?.pack === undefined &&
  event.type !== deliveryType &&
  (event.type === entryType
    ? event.kind === 'created'
    : event.kind === 'transitioned' ||
      event.changes.assignee !== undefined ||
      (event.kind === 'created' && event.changes.requester !== undefined) ||
      isReminder(event))

const isReminder = ({ cause }: LoggedEvent): boolean =>
  cause?.because === 'follow-up' || cause?.because === 'reminder'

/**
 * Who gets a mail of an event, each person once, for the weightiest reason. Whoever did it gets none, but for the word that
 * something was received. `subject` is the record that it is about, as it is now, `type` its type.
 */
export const mailsOf = (event: LoggedEvent, type: EngineType, subject: Values): readonly Mailing[] => {
  const reasons = event.type === entryType ? ofEntry(event, subject) : ofChange(event, type, subject)
  const isUrgent = subject.priority === 'critical'
  const mailings = new Map<string, Mailing>()
  for (const [occasion, people] of reasons)
    for (const person of people) {
      if (typeof person !== 'string' || mailings.has(person)) continue
      if (person === event.actor && occasion !== 'received') continue
      mailings.set(person, { person, occasion, isUrgent: isUrgent || occasion === 'escalated' })
    }
  return [...mailings.values()]
}

type Reasons = readonly (readonly [MailOccasion, readonly unknown[]])[]

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const ofEntry = ({ changes, cause }: LoggedEvent, subject: Values): Reasons => {
  const mentions = listOf(changes.mentions?.[1])
  if (cause?.because === 'clock') return [['escalated', mentions]]
  if (changes.visibility?.[1] === 'internal') return [['mentioned', mentions]]
  const people = [subject.requester, subject.onBehalfOf, subject.assignee, ...listOf(subject.watchers)]
  return [
    ['mentioned', mentions],
    ['replied', people],
  ]
}

const ofChange = (event: LoggedEvent, type: EngineType, subject: Values): Reasons => {
  const served = [subject.requester, subject.onBehalfOf]
  const { from, to } = movesOf(event, type)
  const isAnswered = event.cause?.autoSubmitted === true
  // Where no answer is promised, nobody waits for the word that it was received.
  const isServed = type.declaration.timers?.respond !== undefined && hasCapability(type, 'journal')
  const isReceived = event.kind === 'created' && isServed && isOpenClass(to) && !isAnswered
  return [
    ['assigned', [event.changes.assignee?.[1]]],
    ['due', event.cause?.because === 'follow-up' ? [subject.assignee] : []],
    ['reminded', event.cause?.because === 'reminder' ? served : []],
    ['received', isReceived ? served : []],
    ['decided', event.kind === 'transitioned' && isDecision(type) && to === 'closed' ? served : []],
    ['resolved', event.kind === 'transitioned' && to === 'resolved' ? served : []],
    ['reopened', from !== null && !isOpenClass(from) && isOpenClass(to) ? [...served, subject.assignee] : []],
  ]
}

/** What is promised to be decided, not answered: whoever asked waits for that alone. */
const isDecision = ({ declaration: { timers } }: EngineType): boolean =>
  timers?.resolve !== undefined && timers.respond === undefined

const movesOf = (event: LoggedEvent, type: EngineType): { from: StateClass | null; to: StateClass } => {
  const before = event.kind === 'transitioned' ? event.changes.state?.[0] : undefined
  return {
    from: typeof before === 'string' ? (type.states.get(before)?.class ?? null) : null,
    to: event.stateClass as StateClass,
  }
}

/** What of an event stands in the delivery: by it the event is found again when the mail is written. */
export const eventKey = ({ recordId, version }: Pick<LoggedEvent, 'recordId' | 'version'>): string =>
  `${recordId}:${version}`

/** The record and version of an event's key. */
export const eventOfKey = (key: string): { readonly recordId: string; readonly version: number } => {
  const [recordId = '', version = '0'] = key.split(':')
  return { recordId, version: Number(version) }
}
