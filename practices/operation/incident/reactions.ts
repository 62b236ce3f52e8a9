import type { AnyRef } from '#contract/fields/ref.ts'
import { idFrom } from '#contract/id.ts'
import { isProblem } from '#contract/problem.ts'
import {
  hasMovedSince,
  list,
  read,
  write,
  type Clockwork,
  type Ctx,
  type LoggedEvent,
  type Reaction,
} from '#engine'
import { concernedBy } from './family.ts'
import type { Incident } from './incident.ts'
import { propagation } from './propagation.ts'

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
    if (event.actor !== incident.requester && event.actor !== incident.onBehalfOf) return
    const waitsForCaller = incident.state === 'waiting' && incident.waitingReason === 'caller'
    const transition = waitsForCaller ? 'resume' : incident.state === 'resolved' ? 'reopen' : null
    // A reply that came before is no answer to what the state now says.
    if (!transition || (await hasMovedSince(ctx, incident.id, event))) return
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

/** What the desk replies on an incident is said to its children too; what a requester writes never is. */
const replyPropagates: Reaction = {
  name: 'reply-propagates',
  wants: (event) =>
    isReply(event) && event.changes.fromDesk?.[1] === true && event.cause?.because !== 'comment',
  run: async (ctx, event) => {
    const incident = await incidentAbout(ctx, event)
    // The desk's own people are helped as well: as the requester they speak for themselves.
    if (event.actor === incident.requester) return
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

/** Every incident of a filter, a page at a time; `act` takes each out of the filter, so the first page is always the next. */
const each = async (
  ctx: Ctx,
  filter: string,
  sort: string,
  act: (incident: Incident) => Promise<unknown>,
): Promise<void> => {
  for (;;) {
    const { rows, next } = await list(ctx, 'incident', { filter, sort: [sort], limit: 200 })
    for (const row of rows) await unlessChanged(() => act(row as unknown as Incident))
    if (!next) return
  }
}

/** Somebody who changed the incident in the meantime has decided otherwise; the next run looks again. */
const unlessChanged = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (!isProblem(error) || !['stale', 'conflict'].includes(error.code)) throw error
  }
}

const followUpDue: Clockwork = {
  name: 'incident-follow-up',
  run: (ctx) =>
    each(
      ctx,
      'state = "waiting" and followUpAt <= now and (remindedAt = null or remindedAt < followUpAt)',
      'followUpAt',
      ({ id, version }) =>
        write(ctx, {
          kind: 'update',
          type: 'incident',
          id,
          version,
          values: { remindedAt: ctx.clock.now() },
          cause: { because: 'follow-up' },
        }),
    ),
}

const closeAfterSilence: Clockwork = {
  name: 'incident-close',
  run: (ctx) =>
    each(ctx, 'state = "resolved" and autoCloseAt <= now', 'autoCloseAt', ({ id, version }) =>
      write(ctx, {
        kind: 'transition',
        type: 'incident',
        id,
        version,
        transition: 'close',
        cause: { because: 'silence' },
      }),
    ),
}

export const incidentClockwork: readonly Clockwork[] = [followUpDue, closeAfterSilence]
