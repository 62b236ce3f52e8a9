import type { AnyRef } from '#contract/fields/ref.ts'
import { isOpenClass } from '#contract/lifecycle.ts'
import { mailSetting, type MailOccasion } from '#contract/mail/occasions.ts'
import type { RenderedMail } from '#contract/mail/render.ts'
import { isProblem } from '#contract/problem.ts'
import {
  makeReadTrail,
  noteContent,
  read,
  type Actor,
  type Cause,
  type Ctx,
  type LoggedEvent,
  type StoredRecord,
} from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import { loadEvent } from '#engine/log/history.ts'
import { thingOf } from '../hearing.ts'
import { lateThing, wasSeen } from '../kept.ts'
import { isOfClock } from '../recipients.ts'
import { brandingFor, type Branded, type BrandSource } from './branding.ts'
import { eventOfKey } from './mails-of.ts'
import { templateFor } from './templates.ts'
import { mailValues, type MailClock } from './values.ts'

export interface Composing extends BrandSource {
  /** A context of the system that sends. */
  readonly ctx: Ctx
  /** Somebody with the rights of now. @throws Problem `not_found` for somebody who has left */
  readonly loadActor: (db: Queryable, person: string) => Promise<Actor>
  readonly publicUrl: string
  /** How the step of a clock stands now that an event names as its cause; null where it names none. */
  readonly clockOf: (
    ctx: Ctx,
    about: AnyRef,
    cause: Cause | null,
  ) => Promise<(MailClock & { readonly overtaken: string | null }) | null>
}

/** A mail ready to go, with who it is for. */
export interface Composed {
  readonly delivery: StoredRecord
  readonly mail: RenderedMail & Branded['envelope']
  readonly about: AnyRef
  readonly address: string
  readonly reader: Reader
  readonly occasion: MailOccasion
  readonly link: string
}

interface Reader {
  /** The context of the reader: what is read in it is what they may read, and is noted where it is sensitive. */
  readonly ctx: Ctx
  readonly address: string
  readonly organisation: string | null
}

/** Thrown by what finds out that a mail is not to be sent (any more). */
class NotSent extends Error {}

/**
 * Writes a mail from what is so at this moment, with the rights of its reader: what they may not read any more, or what no
 * longer holds, is not sent. A text is the reason why.
 */
export const compose = async (parts: Composing, delivery: StoredRecord): Promise<Composed | string> => {
  try {
    return await composeOrThrow(parts, delivery)
  } catch (error) {
    if (error instanceof NotSent) return error.message
    throw error
  }
}

const composeOrThrow = async (parts: Composing, delivery: StoredRecord): Promise<Composed> => {
  const { ctx, publicUrl } = parts
  const occasion = delivery.occasion as MailOccasion
  const about = delivery.about as AnyRef
  const reader = await readerOf(parts, delivery, occasion)
  const event = await eventOf(ctx, delivery)
  const type = ctx.types.get(about.type)
  const record = await readAs(reader.ctx, about)
  const entry =
    event.type === 'journal-entry' ? await readAs(reader.ctx, { type: event.type, id: event.recordId }) : null
  const overtaken = whyNot(occasion, record, String(delivery.person))
  if (overtaken !== null) throw new NotSent(overtaken)
  const clock = occasion === 'escalated' ? await parts.clockOf(ctx, about, event.cause) : null
  if (clock?.overtaken) throw new NotSent(`No longer so: ${clock.overtaken}.`)
  if (await wasSeen(ctx.db, String(delivery.person), thingsOf(event, about)))
    throw new NotSent('The person has seen it in the product.')
  await noteContent(reader.ctx, type, record, 'mail')
  const words = await templateFor(ctx, occasion, {
    language: reader.ctx.actor.language,
    organisation: reader.organisation,
  })
  if (!words) throw new NotSent(`There is no mail template for "${occasion}".`)
  // In the language of the template: it may be another than the reader's, where there is none in that.
  const to = { ...reader.ctx.actor, language: words.language }
  const values = await mailValues(reader.ctx, {
    type,
    record,
    entry,
    isOfClock: isOfClock(event),
    actor: event.actor,
    clock,
    publicUrl,
    to,
  })
  const { shown, envelope } = await brandingFor(ctx.db, parts, reader.organisation)
  const { renderMail } = await import('#contract/mail/render.ts')
  return {
    delivery,
    about,
    reader,
    occasion,
    address: reader.address,
    mail: { ...renderMail({ ...words, brand: shown }, values), ...envelope },
    link: String(values.link),
  }
}

const readerOf = async (
  { ctx, loadActor }: Composing,
  delivery: StoredRecord,
  occasion: MailOccasion,
): Promise<Reader> => {
  const person = await read(ctx, 'person', String(delivery.person))
  const actor = await loadActor(ctx.db, person.id).catch((error: unknown) => {
    if (isProblem(error) && error.code === 'not_found') throw new NotSent('The person has left.')
    throw error
  })
  if (person[mailSetting[occasion]] === false) throw new NotSent('The person has switched such mails off.')
  if (typeof person.email !== 'string') throw new NotSent('The person has no e-mail address.')
  return {
    ctx: { ...ctx, actor, reads: makeReadTrail({ operation: 'sendMail', request: null, sessionId: null }) },
    address: person.email,
    organisation: (person.organisation as string | null) ?? null,
  }
}

const eventOf = async (ctx: Ctx, delivery: StoredRecord): Promise<LoggedEvent> => {
  const { recordId, version } = eventOfKey(String(delivery.event))
  const event = await loadEvent(ctx.db, recordId, version)
  if (!event) throw new NotSent('The event is not in the log.')
  return event
}

/** As what the product may have told of it: that a clock is late is one thing, whoever tells it. */
const thingsOf = (event: LoggedEvent, about: AnyRef): readonly string[] => [
  thingOf(event),
  ...(isOfClock(event) ? [lateThing(about.id, event.cause ?? {})] : []),
]

const readAs = async (ctx: Ctx, { type, id }: AnyRef): Promise<StoredRecord> => {
  const record = await read(ctx, type, id).catch((error: unknown) => {
    if (isProblem(error) && error.code === 'not_found') throw new NotSent('The person may not read it.')
    throw error
  })
  if (record.archivedAt !== null) throw new NotSent('It was taken back.')
  return record
}

/** What a mail says must be so when it leaves. */
const whyNot = (occasion: MailOccasion, record: StoredRecord, person: string): string | null => {
  const isOpen = isOpenClass(record.stateClass)
  switch (occasion) {
    case 'assigned':
      return record.assignee === person ? null : 'No longer so: it is assigned to somebody else.'
    case 'due':
      return isOpen && record.assignee === person ? null : 'No longer so: it goes on without this.'
    case 'reminded':
      return record.stateClass === 'waiting' && record.waitingReason === 'caller'
        ? null
        : 'No longer so: nobody waits for an answer.'
    case 'escalated':
      return isOpen ? null : 'No longer so: the work has ended.'
    case 'resolved':
      return isOpen ? 'No longer so: it was reopened.' : null
    case 'reopened':
      return isOpen ? null : 'No longer so: it has ended again.'
    case 'received':
    case 'decided':
    case 'replied':
    case 'mentioned':
      return null
  }
}
