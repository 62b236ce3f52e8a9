import { newId } from '#contract/id.ts'
import { isProblem } from '#contract/problem.ts'
import { list, systemActor, type Ctx } from '#engine'
import { together, unreadable, type HeadsFound } from '#engine/log/sealing/heads.ts'
import type { HeadPublisher } from '#engine/log/sealing/publisher.ts'
import type { Seal } from '#engine/log/sealing/seal.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log.ts'
import { failed, published, standingOf } from './standing.ts'
import type { LogPublication } from './log-publication.ts'

/** Looks every minute which publications are due. What failed is tried again by the next looks, not by the queue. */
export const publishingQueue: Queue = { name: 'log-publishing', retryLimit: 0 }

type OutsideCtx = Ctx & { readonly db: Database }

export interface PublishingParts {
  readonly jobs: Pick<Jobs, 'work' | 'every'>
  readonly publishers: readonly HeadPublisher[]
  readonly log: Pick<Log, 'warn'>
  /** The context of the named system actor that publishes, outside of any transaction. */
  makeCtx(actor: ReturnType<typeof systemActor>): OutsideCtx
}

/** Publishes in this process, one look after another. */
export const workPublishing = async ({ jobs, makeCtx, publishers, log }: PublishingParts): Promise<void> => {
  await jobs.work(publishingQueue.name, () => publishDue(makeCtx(systemActor('automation')), publishers, log))
  await jobs.every(publishingQueue.name, '* * * * *')
}

/** Publishes the last link to every active place whose time has come; one that fails does not hold up the others. */
export const publishDue = async (
  ctx: OutsideCtx,
  publishers: readonly HeadPublisher[],
  log: Pick<Log, 'warn'>,
): Promise<void> => {
  const head = await lastSeal(ctx.db)
  if (!head) return
  const active = await publications(ctx, 'state = "active"')
  await Promise.all(active.map((publication) => publishOne({ ctx, publishers, log }, publication, head)))
}

/** All of them, however many there are: a place that is not looked at contradicts nothing. */
const publications = async (ctx: Ctx, filter: string): Promise<readonly LogPublication[]> => {
  const found: LogPublication[] = []
  for (let cursor: string | undefined; ;) {
    const { rows, next } = await list(ctx, 'log-publication', { filter, limit: 200, cursor })
    found.push(...(rows as unknown as readonly LogPublication[]))
    if (next === null) return found
    cursor = next
  }
}

interface Publishing {
  readonly ctx: OutsideCtx
  readonly publishers: readonly HeadPublisher[]
  readonly log: Pick<Log, 'warn'>
}

const publishOne = async (
  { ctx, publishers, log }: Publishing,
  publication: LogPublication,
  head: Seal,
): Promise<void> => {
  const { db, clock } = ctx
  const standing = await standingOf(db, publication.id)
  const at = clock.now()
  if (standing.nextAt !== null && standing.nextAt > at) return
  if (standing.last?.seal === head.number && standing.last.hash === head.hash) return
  const publisher = publishers.find(({ kind }) => kind === publication.kind)
  try {
    if (!publisher) throw new Error(`Nothing publishes to "${publication.kind}".`)
    // No transaction is open here: the other side may take its time.
    const receipt = await publisher.publish(publication.target, head)
    await published(db, {
      id: newId(),
      publication: publication.id,
      seal: head.number,
      hash: head.hash,
      at,
      kind: publication.kind,
      place: publication.target,
      receipt,
      nextAt: later(at, publication.everyMinutes),
    })
  } catch (error) {
    const message = isProblem(error)
      ? error.details.message
      : error instanceof Error
        ? error.message
        : String(error)
    const failures = standing.failures + 1
    log.warn({ publication: publication.number, failures, reason: message }, 'A head could not be published')
    const pause = Math.min(2 ** Math.min(failures - 1, 6), longestPauseMinutes)
    await failed(db, {
      publication: publication.id,
      failures,
      error: message.slice(0, 1000),
      at,
      nextAt: later(at, pause),
    })
  }
}

const longestPauseMinutes = 60

const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

/** The heads in the places where they were published; one that can't be read now is among what was not compared. */
export const headsInPlaces = async (ctx: Ctx, publishers: readonly HeadPublisher[]): Promise<HeadsFound> => {
  const found: HeadsFound[] = []
  for (const { kind, target, title } of await publications(ctx, 'true')) {
    const publisher = publishers.find((each) => each.kind === kind)
    // Mails and stamps can't be read from here: whoever has them compares with --heads.
    if (!publisher?.read) continue
    found.push(
      await publisher.read(target).catch((error: unknown) => ({
        heads: [],
        unread: [unreadable(`The publication "${title}" (${target})`, error)],
      })),
    )
  }
  return together(found)
}
