import { idFrom } from '#contract/id.ts'
import {
  keepFollowed,
  keepReads,
  list,
  read,
  systemActor,
  write,
  type Ctx,
  type StoredRecord,
  type Values,
  type WriteCtx,
} from '#engine'
import type { Database } from '#platform/database/pool.ts'
import type { Jobs } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import { MailRefused, type Mailer, type OutgoingMail } from '#platform/mail/mail.ts'
import { brandingFor } from './branding.ts'
import { compose, type Composed, type Composing } from './compose.ts'
import { enqueueMail, mailQueue, type MailJob } from './queue.ts'
import { templateFor } from './templates.ts'

export interface Sending extends Composing {
  /** Outside of any transaction: the mail server may take its time. */
  readonly ctx: Ctx & { readonly db: Database }
  readonly mailer: Mailer
  readonly jobs: Pick<Jobs, 'enqueueIn'>
  readonly log: Pick<Log, 'warn'>
}

/**
 * Sends what one job is about: one delivery, or all of somebody's digest, in as many mails as it needs. What has gone already
 * is not sent again.
 */
export const sendMails = async (sending: Sending, job: MailJob): Promise<void> => {
  const parts: Sending = { ...sending, known: new Map() }
  // Each is sent, put off or dropped, and waits for this job no more.
  for (let most = mostInDigest; most === mostInDigest;) {
    const deliveries = await waiting(parts.ctx, job)
    await sendTogether(parts, deliveries)
    most = deliveries.length
  }
}

const sendTogether = async (parts: Sending, deliveries: readonly StoredRecord[]): Promise<void> => {
  const composed: Composed[] = []
  for (const delivery of deliveries) {
    const each = await compose(parts, delivery)
    if (typeof each === 'string') await dropOne(parts.ctx, delivery, each)
    else composed.push(each)
  }
  const [first] = composed
  if (!first) return
  // The same id in every try: where the answer to one was lost, whoever got both can tell that they are one.
  const messageId =
    composed.map(({ delivery }) => delivery.messageId as string | null).find((id) => id !== null) ??
    `<${composed.length === 1 ? first.delivery.id : idFrom('mail digest', first.delivery.id)}@${parts.mailer.host}>`
  const mail = { ...(await messageOf(parts, composed)), messageId }
  for (const { reader } of composed) await keepReads(reader.ctx)
  await noteSending(parts.ctx, composed)
  try {
    const { answer } = await parts.mailer.send(mail)
    await markSent(parts, composed, { answer, messageId })
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    await putOff(parts, composed, error, messageId)
  }
}

const dropOne = (ctx: Sending['ctx'], delivery: StoredRecord, reason: string): Promise<void> =>
  ctx.db.transaction(async (db) => {
    const { unanswered } = triesOf(delivery)
    if (unanswered !== undefined) await keepSending(db, ctx.types, [{ delivery }], null)
    // What has begun to be sent may have arrived, though it would not be sent any more.
    await change({ ...ctx, db }, delivery, 'drop', {
      reason,
      ...(unanswered !== undefined && { unanswered }),
    })
  })

/** Whoever takes over after a crash sees by it that the mail may have gone already. */
const noteSending = ({ types, db, clock }: Sending['ctx'], composed: readonly Composed[]): Promise<void> =>
  db.transaction((tx) => keepSending(tx, types, composed, clock.now()))

const keepSending = (
  tx: WriteCtx['db'],
  types: Ctx['types'],
  composed: readonly Pick<Composed, 'delivery'>[],
  sendingSince: string | null,
): Promise<void> =>
  keepFollowed(
    tx,
    types.get('mail-delivery'),
    ['sendingSince'],
    composed.map(({ delivery: { id } }) => ({ id, sendingSince })),
  )

const mostInDigest = 200

const waiting = async (ctx: Ctx, job: MailJob): Promise<readonly StoredRecord[]> => {
  if ('delivery' in job) {
    const delivery = await read(ctx, 'mail-delivery', job.delivery)
    const isDue = Date.parse(String(delivery.sendAt)) <= Date.parse(ctx.clock.now()) + 1000
    return isWaiting(delivery) && isDue ? [delivery] : []
  }
  const { rows } = await list(ctx, 'mail-delivery', {
    filter: `person = "${job.digestOf}" and digest = true and sendAt = date and time("${job.sendAt}") and (state = "queued" or state = "deferred")`,
    sort: ['createdAt'],
    limit: mostInDigest,
  })
  return rows
}

const isWaiting = ({ state }: StoredRecord): boolean => state === 'queued' || state === 'deferred'

const messageOf = async (parts: Sending, composed: readonly Composed[]): Promise<OutgoingMail> => {
  const [first] = composed as readonly [Composed, ...Composed[]]
  const headers = {
    // RFC 3834: nobody's automat answers what an automat has sent; the second says the same to Exchange.
    'Auto-Submitted': first.occasion === 'received' ? 'auto-replied' : 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'List-Unsubscribe': `<${parts.publicUrl}/notifications>`,
  }
  if (composed.length === 1)
    return {
      to: first.address,
      ...first.mail,
      // One conversation for one record, whatever the mails are called.
      thread: `<${first.about.type}.${first.about.id}@${parts.mailer.host}>`,
      headers,
    }
  return { to: first.address, ...(await digestOf(parts, composed)), headers }
}

/** The subjects of several mails in one. Without a template of its own the list stands alone. */
const digestOf = async ({ ctx, publicUrl, ...parts }: Sending, composed: readonly Composed[]) => {
  const [{ reader }] = composed as readonly [Composed, ...Composed[]]
  const { language, name } = reader.ctx.actor
  const words = (await templateFor(ctx, 'digest', { language, organisation: reader.organisation })) ?? {
    subject: '{{ digest.count }}',
    body: '{{ digest.list }}',
    language,
  }
  const { shown, envelope } = await brandingFor(ctx.db, parts, reader.organisation)
  const values = {
    'person.name': name,
    'digest.count': composed.length,
    'digest.list': composed.map(({ mail, link }) => `${mail.subject}\n${link}`).join('\n\n'),
    settings: `${publicUrl}/notifications`,
  }
  const { renderMail } = await import('#contract/mail/render.ts')
  return { ...renderMail({ ...words, brand: shown }, values), ...envelope }
}

const change = async (
  ctx: Ctx,
  { id }: Pick<StoredRecord, 'id'>,
  transition: string,
  values: Values,
): Promise<void> => {
  await write(ctx, { kind: 'transition', type: 'mail-delivery', id, transition, values })
}

/** Tries so far, this one and one of which nobody knows how it ended among them. */
const triesOf = ({ attempts, unanswered, sendingSince }: StoredRecord) => {
  const lost = typeof sendingSince === 'string' ? 1 : 0
  return {
    attempts: Number(attempts ?? 0) + lost + 1,
    ...(lost > 0 && { unanswered: Number(unanswered ?? 0) + lost }),
  }
}

const mostAnswer = 1000

const markSent = async (
  { ctx }: Sending,
  composed: readonly Composed[],
  { answer, messageId }: { readonly answer: string; readonly messageId: string },
): Promise<void> =>
  ctx.db.transaction(async (db) => {
    await keepSending(db, ctx.types, composed, null)
    for (const { delivery, address } of composed)
      await change({ ...ctx, db }, delivery, 'send', {
        address,
        ...triesOf(delivery),
        answer: answer.slice(0, mostAnswer),
        messageId,
        reason: null,
      })
  })

// A message that is not taken for so long will not be taken; a server that can't be reached is waited for.
const mostWaitMs = 5 * 86_400_000

/** Milliseconds until the next try: half a minute, then twice as long each time. */
const pauseAfter = (attempts: number, kind: MailRefused['kind']): number =>
  Math.min(30_000 * 2 ** Math.min(attempts - 1, 12), kind === 'server' ? 600_000 : 4 * 3_600_000)

const putOff = async (
  { ctx, jobs, log }: Sending,
  composed: readonly Composed[],
  { kind, message }: MailRefused,
  messageId: string,
): Promise<void> => {
  const now = Date.parse(ctx.clock.now())
  const attempts = Math.max(...composed.map(({ delivery }) => triesOf(delivery).attempts))
  const sendAt = new Date(now + pauseAfter(attempts, kind)).toISOString()
  // The answer may name the address; it stands in the delivery, for those who may read it.
  log.warn({ deliveries: composed.map(({ delivery }) => delivery.number), kind }, 'A mail was not taken')
  await ctx.db.transaction(async (db) => {
    await keepSending(db, ctx.types, composed, null)
    for (const { delivery, address } of composed) {
      const isGivenUp =
        kind === 'never' || (kind === 'later' && now - Date.parse(delivery.createdAt) > mostWaitMs)
      const told = {
        address,
        ...triesOf(delivery),
        answer: message.slice(0, mostAnswer),
        messageId,
      }
      if (isGivenUp) {
        const reason = kind === 'never' ? 'The mail server refuses it for good.' : 'Not taken for five days.'
        await change({ ...ctx, db }, delivery, 'fail', { ...told, reason })
        continue
      }
      await change({ ...ctx, db }, delivery, 'defer', { ...told, sendAt })
      await enqueueMail(db, jobs, {
        id: delivery.id,
        person: String(delivery.person),
        sendAt,
        digest: delivery.digest === true,
      })
    }
  })
}

/** Looks for deliveries whose job is no more: what waited longer than jobs are kept, and what is to be sent again. */
export const mailSweepQueue = { name: 'mail-sweep', retryLimit: 0 } as const
const sweepAfterMs = 30_000
const sweptAtOnce = 1000

/** Makes a job of each delivery that is overdue and has none. */
export const sweepMails = async ({ ctx, jobs }: Pick<Sending, 'ctx' | 'jobs'>): Promise<number> => {
  const before = new Date(Date.parse(ctx.clock.now()) - sweepAfterMs).toISOString()
  const overdue = await ctx.db.query<{ id: string; person: string; sendAt: Date | string; digest: boolean }>({
    name: 'mail:overdue',
    text: `select id, person_id as person, send_at as "sendAt", coalesce(digest, false) as digest from mail_delivery
      where state_class in ('new', 'waiting') and send_at < $1::timestamptz order by send_at limit ${sweptAtOnce}`,
    values: [before],
  })
  if (overdue.length > 0)
    await ctx.db.transaction(async (tx) => {
      for (const { sendAt, ...mail } of overdue)
        await enqueueMail(tx, jobs, { ...mail, sendAt: new Date(sendAt).toISOString() })
    })
  return overdue.length
}

export interface MailWorker extends Omit<Sending, 'ctx' | 'jobs'> {
  readonly jobs: Pick<Jobs, 'work' | 'every' | 'enqueueIn'>
  readonly makeCtx: (actor: ReturnType<typeof systemActor>) => Sending['ctx']
}

const atOnce = 4

/** Sends mails in this process. */
export const workMails = async ({ makeCtx, jobs, ...parts }: MailWorker): Promise<void> => {
  const sending = { ...parts, jobs, ctx: makeCtx(systemActor('automation')) }
  await jobs.work<MailJob>(mailQueue.name, ({ data }) => sendMails(sending, data), { concurrency: atOnce })
  await jobs.work(mailSweepQueue.name, async () => void (await sweepMails(sending)))
  await jobs.every(mailSweepQueue.name, '* * * * *')
}
