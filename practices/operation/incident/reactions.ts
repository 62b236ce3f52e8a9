import { isHelpedBy } from '#contract/clocks/helped.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import { idFrom } from '#contract/id.ts'
import { isProblem } from '#contract/problem.ts'
import { hasMovedSince, read, write, type Alarm, type Ctx, type LoggedEvent, type Reaction } from '#engine'
import { concernedBy } from './family.ts'
import type { Incident } from './incident.ts'
import { propagation } from './propagation.ts'
import { remindRequester } from './reminders.ts'
import { resolveUnanswered } from './unanswered.ts'

// The type of the records is named, not imported: the journal is a capability of its own.
const isReply = (event: LoggedEvent): boolean =>
  event.type === 'journal-entry' &&
  event.kind === 'created' &&
  event.changes.visibility?.[1] === 'public' &&
  incidentOf(event) !== null

const incidentOf = (event: LoggedEvent): string | null => {
  const about = event.changes.about?.[1] as AnyRef | null | undefined
  return about?.type === 'incident' ? about.id : null
}

const incidentAbout = async (ctx: Ctx, event: LoggedEvent): Promise<Incident> =>
  (await read(ctx, 'incident', incidentOf(event) ?? '')) as unknown as Incident

/** Whoever is helped has answered: what waited for them goes on, and what was resolved is not. */
const replyResumes: Reaction = {
  name: 'reply-resumes',
  wants: (event) => isReply(event),
  run: async (ctx, event) => {
    const incident = await incidentAbout(ctx, event)
    if (!isHelpedBy(incident, event.actor)) return
    const waitsForCaller = incident.state === 'waiting' && incident.waitingReason === 'caller'
    const transition = waitsForCaller ? 'resume' : incident.state === 'resolved' ? 'reopen' : null
    // A reply that came before is no answer to what the state now says.
    if (!transition) return
    if ((await hasMovedSince(ctx, incident.id, event)) && !(await wasOverlooked(ctx, incident.id, event)))
      return
    await write(ctx, {
      kind: 'transition',
      type: 'incident',
      id: incident.id,
      version: incident.version,
      transition,
      cause: { because: 'reply', event: event.id },
    })
  },
}

/** An answer that came while the clockwork resolved what waited for it is one all the same. */
const wasOverlooked = async ({ db }: Ctx, incidentId: string, answer: LoggedEvent): Promise<boolean> => {
  const [since] = await db.query<{ overlooked: boolean }>({
    name: 'incident:overlooked',
    text: `select count(*) = 1 and bool_and(e.transition = 'resolve' and e.cause ->> 'because' = 'unanswered') as overlooked
      from event e where e.record_id = $1::uuid and e.transition is not null
        and e.seq > (select o.seq from event o where o.record_id = $2::uuid and o.version = $3)`,
    values: [incidentId, answer.recordId, answer.version],
  })
  return since?.overlooked === true
}

/** What the desk replies on an incident is said to its children too; what a requester writes or says never is, nor what a clock or an automation does. */
const replyPropagates: Reaction = {
  name: 'reply-propagates',
  wants: (event) =>
    isReply(event) &&
    event.changes.fromDesk?.[1] === true &&
    event.changes.spoken?.[1] !== 'requester' &&
    event.cause?.because !== 'comment' &&
    event.cause?.because !== 'clock' &&
    event.cause?.because !== 'automation',
  run: async (ctx, event) => {
    const incident = await incidentAbout(ctx, event)
    // The desk's own people are helped as well: then they speak for themselves.
    if (isHelpedBy(incident, event.actor)) return
    // What is said of a restricted incident is for the people named on it.
    if (incident.restricted) return
    const entry = await read(ctx, 'journal-entry', event.recordId)
    for (const line of propagation.filter(({ on }) => on === 'comment'))
      for (const member of await concernedBy(ctx, incident, line))
        await say(ctx, event, member, entry.text as string)
  },
}

const say = async (ctx: Ctx, event: LoggedEvent, member: Incident, text: string): Promise<void> => {
  const about: AnyRef = { type: 'incident', id: member.id }
  const cause = { because: 'comment', record: { type: 'incident', id: incidentOf(event) }, event: event.id }
  try {
    await write(ctx, {
      kind: 'create',
      type: 'journal-entry',
      id: idFrom(event.id, member.id),
      values: { about, visibility: 'public', text },
      cause,
    })
  } catch (error) {
    // An earlier run of this job has said it already.
    if (!isProblem(error) || error.code !== 'conflict') throw error
  }
}

export const incidentReactions: readonly Reaction[] = [replyResumes, replyPropagates]

/** The date on which to look again at what waits: once for each date, at an hour at which its team works. */
const followUp: Alarm = {
  name: 'follow-up',
  at: ({ state, followUpAt, remindAt, remindedAt }) => {
    const due = textOf(remindAt) ?? textOf(followUpAt)
    if (state !== 'waiting' || due === null) return null
    const reminded = textOf(remindedAt)
    return reminded !== null && Date.parse(reminded) >= Date.parse(due) ? null : due
  },
  run: async (ctx, { id, version }, { isLate }) => {
    await write(ctx, {
      kind: 'update',
      type: 'incident',
      id,
      version,
      values: { remindedAt: ctx.clock.now() },
      cause: { because: 'follow-up', ...(isLate && { late: true }) },
    })
  },
}

/** What was resolved and not contradicted closes by itself. */
const closeAfterSilence: Alarm = {
  name: 'close',
  at: ({ state, autoCloseAt }) => (state === 'resolved' ? textOf(autoCloseAt) : null),
  run: async (ctx, { id, version }, { isLate }) => {
    await write(ctx, {
      kind: 'transition',
      type: 'incident',
      id,
      version,
      transition: 'close',
      cause: { because: 'silence', ...(isLate && { late: true }) },
    })
  },
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

export const incidentAlarms: readonly Alarm[] = [
  followUp,
  remindRequester,
  resolveUnanswered,
  closeAfterSilence,
]
