import { followOnce, list, systemActor, type StoredRecord } from '#engine'
import type { Jobs } from '#platform/jobs/jobs.ts'
import { makeMailer } from '#platform/mail/mailer.ts'
import { mailFollower, mailQueue, type MailJob } from '../../capabilities/notifications/mail/queue.ts'
import { sendMails, type Sending } from '../../capabilities/notifications/mail/send.ts'
import { standingStep } from '../../capabilities/clocks/explain.ts'
import { makeTermsReader } from '../../capabilities/clocks/terms/definitions.ts'
import { loadActor, loadActors } from '../../practices/people/actor.ts'
import { areBehind } from '../engine/follow-to-end.ts'
import { test as base, type Given, type Someone } from '../harness/given.ts'
import type { Product } from '../harness/product.ts'
import { startMailServer, type ArrivedMail, type MailServer } from './mail-server.ts'

/** The product with a mail server: what is queued goes out when the test says so. */
export interface MailHouse {
  readonly server: MailServer
  readonly sending: Sending
  /** Lets everything that has happened be queued. */
  queue(): Promise<void>
  /** Queues, and runs every job whose time has come. */
  post(): Promise<void>
  /** Posts, and answers what has arrived for somebody since the last time. */
  mailTo(who: Someone): Promise<readonly ArrivedMail[]>
  /** The delivery log about a record. */
  deliveries(about: Given): Promise<readonly StoredRecord[]>
  /** Every job that was made, whether it has run or not. */
  jobs(): readonly MailJob[]
  /** Forgets the jobs that wait, as a queue that was lost. */
  forgetJobs(): void
}

interface WaitingJob {
  readonly data: MailJob
  readonly startAt: string
}

const openMailHouse = async (product: Product): Promise<MailHouse & { close(): Promise<void> }> => {
  const server = await startMailServer()
  const publicUrl = 'https://desk.example.org'
  const mailer = makeMailer({ smtpUrl: server.url, publicUrl })
  const waiting = new Map<string, WaitingJob>()
  const made: MailJob[] = []
  const taken = new Set<string>()
  const jobs: Pick<Jobs, 'enqueueIn'> = {
    enqueueIn: async (tx, queue, data, { id = '', startAt = '' } = {}) => {
      if (queue !== mailQueue.name || taken.has(id)) return null
      taken.add(id)
      tx.afterCommit(() => {
        waiting.set(id, { data: data as MailJob, startAt })
        made.push(data as MailJob)
      })
      return id
    },
  }
  const ctx = { ...product.as(systemActor('automation'), 'system'), db: product.db }
  const sending: Sending = {
    ctx,
    loadActor,
    jobs,
    mailer,
    publicUrl,
    clockOf: standingStep(makeTermsReader(product.types)),
    log: { warn: () => undefined },
  }
  const follower = mailFollower({ ctx, loadActors, jobs, isOn: async () => true })
  const queue = async (): Promise<void> => {
    do await product.settle()
    while ((await followOnce(product.db, follower)) !== 0 || (await areBehind(product.db, [follower])))
  }
  const post = async (): Promise<void> => {
    await queue()
    for (const [id, { data, startAt }] of waiting) {
      if (startAt > product.clock.now()) continue
      waiting.delete(id)
      await sendMails(sending, data)
    }
  }
  return {
    server,
    sending,
    queue,
    post,
    mailTo: async (who) => {
      await post()
      return server.take(String((await who.now()).email))
    },
    deliveries: async ({ id }) =>
      (
        await list(product.setUp(), 'mail-delivery', {
          filter: `about = "${id}"`,
          sort: ['createdAt'],
          limit: 200,
        })
      ).rows,
    jobs: () => made,
    forgetJobs: () => {
      waiting.clear()
      taken.clear()
    },
    close: async () => {
      mailer.close()
      await server.stop()
    },
  }
}

/** A test with a product and a mail server of its own file. */
export const test = base.extend<{ mail: MailHouse; $fileMail: MailHouse }>({
  $fileMail: [
    async ({ $file }, use) => {
      const house = await openMailHouse($file.product)
      await use(house)
      await house.close()
    },
    { scope: 'file' },
  ],
  mail: async ({ $fileMail }, use) => use($fileMail),
})
