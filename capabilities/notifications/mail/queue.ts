import { mailSetting, mailOccasions } from '#contract/mail/occasions.ts'
import { idFrom } from '#contract/id.ts'
import {
  gather,
  noFacts,
  write,
  type Ctx,
  type Facts,
  type Follower,
  type PlacedEvent,
  type Values,
  type WriteCtx,
} from '#engine'
import { isSystemActor } from '#engine/model/system-actors.ts'
import { isSignedInSince } from '#platform/auth/sessions.ts'
import type { Transaction } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import { gatherMeant, hearersOf, thingOf, type LoadActors, type Meant } from '../hearing.ts'
import { subjectOf } from '../recipients.ts'
import { eventKey, mailsOf, mayBeMailed, type Mailing } from './mails-of.ts'
import { seenWithinMinutes, sendingTime, type MailTimes } from './timing.ts'

/** Jobs that send mails. What the mail server refuses is tried again by the delivery's own times, not by the queue. */
export const mailQueue: Queue = { name: 'mail', retryLimit: 20, timeoutSeconds: 300 }

/** One delivery, or all that one person gets in a digest of one time. */
export type MailJob = { readonly delivery: string } | { readonly digestOf: string; readonly sendAt: string }

export interface MailQueueing {
  /** A context of the system that looks records up and writes deliveries. */
  readonly ctx: Ctx
  readonly loadActors: LoadActors
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  /** Whether there is a mail server now; without one nothing is queued, now or later. */
  readonly isOn: () => Promise<boolean>
}

const mostMailed = 200
// What nobody has read of within this time is no news: the worker was away, or the product was moved.
const mostAgeMs = 7 * 86_400_000
// More than people write; a machine that answers a machine is stopped here.
const mostAboutOne = 20
const mostOfAll = 200
const withinMs = 3_600_000

/** Queues a mail for each event and person that asks for one: the delivery and its job in the transaction of the cursor. */
export const mailFollower = ({ ctx, loadActors, jobs, isOn }: MailQueueing): Follower => ({
  name: 'mail',
  batchSize: 100,
  follow: async (tx, events) => {
    const oldest = Date.parse(ctx.clock.now()) - mostAgeMs
    const concerning = events.filter((event) => mayBeMailed(event) && Date.parse(event.at) >= oldest)
    if (concerning.length === 0 || !(await isOn())) return
    const inside: WriteCtx = { ...ctx, db: tx }
    const facts = noFacts()
    await gather(
      inside,
      facts,
      concerning.flatMap((event) => subjectOf(event) ?? []),
    )
    const meant = concerning.flatMap((event) => meantBy(inside, event, facts))
    if (meant.length === 0) return
    await gatherMeant(inside, facts, meant)
    const wanted = meant.filter(
      ({ person, occasion }) => facts.records.get(person)?.[mailSetting[occasion]] !== false,
    )
    for (const each of await hearersOf(inside, { facts, loadActors }, wanted))
      await queueOne(inside, each, facts.records.get(each.person) ?? {}, jobs)
  },
})

/** A mail with the number of the record that it is about. */
type MeantMail = Meant & Mailing & { readonly number: string; readonly event: PlacedEvent }

const meantBy = (ctx: Ctx, event: PlacedEvent, facts: Facts): readonly MeantMail[] => {
  const about = subjectOf(event)
  const subject = about && facts.records.get(about.id)
  if (!about || !subject || !ctx.types.has(about.type)) return []
  return mailsOf(event, ctx.types.get(about.type), subject)
    .filter(({ person }) => !isSystemActor(person))
    .slice(0, mostMailed)
    .map((mailing) => ({ ...mailing, event, about, number: String(subject.number) }))
}

const queueOne = async (
  ctx: WriteCtx,
  { event, about, number, person, occasion, isUrgent }: MeantMail,
  settings: Values,
  jobs: Pick<Jobs, 'enqueueIn'>,
): Promise<void> => {
  const key = `${thingOf(event)} ${person} mail`
  const id = idFrom(key)
  const known = await ctx.db.query({
    name: 'mail:known',
    text: 'select from mail_delivery where key = $1',
    values: [key],
  })
  if (known.length > 0) return
  const now = ctx.clock.now()
  const isHere = occasion !== 'received' && !isUrgent && (await isSignedInSince(ctx.db, person, lately(now)))
  const { sendAt, digest } = sendingTime(now, isUrgent, { ...timesOf(settings), isHere })
  await write(ctx, {
    kind: 'create',
    type: 'mail-delivery',
    id,
    values: {
      title: `${mailOccasions[occasion]}: ${number}`,
      person,
      occasion,
      about,
      key,
      event: eventKey(event),
      urgent: isUrgent,
      digest,
      sendAt,
    },
    cause: { because: 'mail', event: event.id },
  })
  const isTooMuch = await isFlood(ctx, person, about.id)
  // A promise that is late is told of however many are: in one mail, when the hour is over.
  const sent = isTooMuch && isUrgent ? endOfHour(ctx.clock.now(), timesOf(settings)) : { sendAt, digest }
  if (isTooMuch)
    await write(ctx, {
      kind: 'transition',
      type: 'mail-delivery',
      id,
      ...(isUrgent
        ? { transition: 'defer', values: { ...sent, reason: tooMany } }
        : { transition: 'drop', values: { reason: tooMany } }),
    })
  if (!isTooMuch || isUrgent) await enqueueMail(ctx.db, jobs, { id, person, ...sent })
}

/** Of the word that something was received nobody is told in the product: it waits for nothing. */
const lately = (now: string): string => new Date(Date.parse(now) - seenWithinMinutes * 60_000).toISOString()

const tooMany = 'Too many mails within an hour: somebody or something answers by itself.'

/** With others, when the hour is over, and in quiet hours only where what is urgent may come in them. */
const endOfHour = (now: string, times: MailTimes) =>
  sendingTime(now, false, {
    ...times,
    digest: 'hourly',
    ...(times.quietUrgent === true && { quietFrom: null }),
  })

const timesOf = (person: Values): MailTimes => ({
  zone: (person.timeZone as string | null) ?? 'UTC',
  digest: person.mailDigest as MailTimes['digest'],
  quietFrom: person.quietFrom as string | null,
  quietUntil: person.quietUntil as string | null,
  quietUrgent: person.quietUrgent as boolean | null,
})

const isFlood = async ({ db, clock }: WriteCtx, person: string, about: string): Promise<boolean> => {
  const since = new Date(Date.parse(clock.now()) - withinMs).toISOString()
  const [row] = await db.query<{ all: number; one: number }>({
    name: 'mail:lately',
    text: `select count(*)::int as all, (count(*) filter (where about_id = $2::uuid))::int as one from mail_delivery
      where person_id = $1::uuid and created_at > $3::timestamptz`,
    values: [person, about, since],
  })
  return row !== undefined && (row.one > mostAboutOne || row.all > mostOfAll)
}

/** A delivery as its job knows it. */
export interface QueuedMail {
  readonly id: string
  readonly person: string
  readonly sendAt: string
  readonly digest: boolean
}

/** Makes the job of a delivery, once for each time at which it is to be sent. */
export const enqueueMail = async (
  tx: Transaction,
  jobs: Pick<Jobs, 'enqueueIn'>,
  { id, person, sendAt, digest }: QueuedMail,
): Promise<void> => {
  const job: MailJob = digest ? { digestOf: person, sendAt } : { delivery: id }
  await jobs.enqueueIn(tx, mailQueue.name, job, {
    id: digest ? idFrom('mail digest', person, sendAt) : idFrom('mail', id, sendAt),
    startAt: sendAt,
  })
}
