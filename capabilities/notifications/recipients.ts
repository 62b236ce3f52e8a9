import type { NotificationKind } from '#contract/api/notifications.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import type { LoggedEvent, Values } from '#engine'

/** Somebody who is to be told, of what record and why. */
export interface Telling {
  readonly person: string
  readonly kind: NotificationKind
  readonly about: AnyRef
}

const entryType = 'journal-entry'

/** What an event is about: the record itself, or what an entry of the journal was written on. */
export const subjectOf = (event: LoggedEvent): AnyRef | null => {
  if (event.type !== entryType) return { type: event.type, id: event.recordId }
  const about = event.changes.about?.[1] as AnyRef | null | undefined
  return event.kind === 'created' && about ? about : null
}

/** Whether an event can concern anybody; asked about every event, so it looks at nothing else. */
export const mayConcern = (event: LoggedEvent): boolean =>
  event.via !== 'import' &&
  (event.type === entryType
    ? event.kind === 'created'
    : event.kind === 'transitioned' ||
      event.changes.assignee !== undefined ||
      isDue(event) ||
      isReminder(event))

const isDue = ({ cause }: LoggedEvent): boolean => cause?.because === 'follow-up'
const isReminder = ({ cause }: LoggedEvent): boolean => cause?.because === 'reminder'

/**
 * Whom an event is told, each person once, for the weightiest reason. Whoever did it is not told. `subject` is the
 * record as it is now, `desk` whether a reply came from those who work on it.
 */
export const tellingsOf = (event: LoggedEvent, about: AnyRef, subject: Values): readonly Telling[] => {
  const reasons: readonly (readonly [NotificationKind, readonly unknown[]])[] =
    event.type === entryType ? ofEntry(event, subject) : ofChange(event, subject)
  const told = new Map<string, NotificationKind>()
  for (const [kind, people] of reasons)
    for (const person of people)
      if (typeof person === 'string' && person !== event.actor && !told.has(person)) told.set(person, kind)
  return [...told].map(([person, kind]) => ({ person, kind, about }))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** What a clock has noted; whether it is late by then, the clock says when it is told. */
export const isOfClock = ({ type, cause }: LoggedEvent): boolean =>
  type === entryType && cause?.because === 'clock'

const ofEntry = (event: LoggedEvent, subject: Values) => {
  const { changes } = event
  if (isOfClock(event)) return [['atRisk', listOf(changes.mentions?.[1])]] as const
  const isNote = changes.visibility?.[1] === 'internal'
  const followers = [subject.assignee, ...listOf(subject.watchers)]
  return [
    ['mentioned', listOf(changes.mentions?.[1])],
    // A note is for those who work on it; who of the watchers may not read it is not told.
    ['replied', isNote ? followers : [subject.requester, subject.onBehalfOf, ...followers]],
  ] as const
}

const ofChange = (event: LoggedEvent, subject: Values) =>
  [
    ['assigned', [event.changes.assignee?.[1]]],
    ['due', isDue(event) ? [subject.assignee] : []],
    ['reminded', isReminder(event) ? [subject.requester, subject.onBehalfOf] : []],
    [
      'changed',
      event.kind === 'transitioned'
        ? [subject.requester, subject.onBehalfOf, subject.assignee, ...listOf(subject.watchers)]
        : [],
    ],
  ] as const
