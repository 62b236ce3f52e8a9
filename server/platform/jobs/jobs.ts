import { PgBoss } from 'pg-boss'
import type { Job as BossJob, SendOptions } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Database, Transaction } from '../database/pool.ts'
import { traced } from '../tracing/tracing.ts'
import type { SpanOptions, Tracing } from '../tracing/span.ts'
import { jobsSchemaOf } from './jobs-schema.ts'
import { steadyClock } from './steady-clock.ts'

/** A kind of work that runs after a commit. Every process declares all of them, whether it works on them or not. */
export interface Queue {
  readonly name: string
  /** How often a job that throws is tried again, with growing pauses; default 5. */
  readonly retryLimit?: number
  /** Seconds after which a job that is still running counts as failed; default 15 minutes. */
  readonly timeoutSeconds?: number
}

export interface Job<Data extends object = object> {
  readonly id: string
  readonly data: Data
  /** 1 for the first try. */
  readonly attempt: number
  /** Aborted when the job has timed out or the process stops. */
  readonly signal: AbortSignal
}

export interface EnqueueOptions {
  /** A UUID derived from the cause: a second job with the same id is not made. */
  readonly id?: string
  /** An ISO instant before which it does not start. */
  readonly startAt?: string
  readonly priority?: number
}

export interface Jobs {
  /** Enqueues within the transaction: the job exists if and only if the transaction commits. Null: the id was taken. */
  enqueueIn(tx: Transaction, queue: string, data: object, options?: EnqueueOptions): Promise<string | null>
  enqueue(queue: string, data: object, options?: EnqueueOptions): Promise<string | null>
  /** Runs the queue's jobs in this process, `concurrency` at a time (default 1). A handler may run twice for one job. */
  work<Data extends object>(
    queue: string,
    handler: (job: Job<Data>) => Promise<void>,
    options?: { concurrency?: number },
  ): Promise<void>
  /** Enqueues at the times of a cron expression (UTC); once, however many processes run. */
  every(queue: string, cron: string): Promise<void>
  /** Jobs that wait or run, and those that were given up and are still kept, by queue; as counted in the last 15 s. */
  counts(): Promise<Record<string, { readonly waiting: number; readonly failed: number }>>
  /** Takes no further job, and lets running ones end. */
  rest(): Promise<void>
  /** Lets running jobs end (at most 20 s) and disconnects. */
  stop(): Promise<void>
}

export interface JobsOptions {
  readonly database: Database
  /** The same database, for connections of their own. */
  readonly databaseUrl: string
  readonly queues: readonly Queue[]
  /** Whether this process looks after queues: retries dead workers' jobs, runs schedules, clears old jobs. */
  readonly supervises: boolean
  /** Asked before each job; where it answers false the job is left to another process. Always true when absent. */
  readonly mayWork?: () => Promise<boolean>
  readonly log: Log
  /** Follows each job where a collector is configured. */
  readonly tracing?: Tracing | null
}

// A worker that dies is noticed after heartbeat + supervision at most: 20 + 15 s, and polled for within 2 s more.
const heartbeatSeconds = 20
const supervisionSeconds = 15

/** Connects to the job tables, making them at first use, and declares the queues. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const boss = await bossOf(options)
  let isStopping = false
  boss.on('error', (error) => {
    if (!isStopping) options.log.error({ err: error }, 'jobs')
  })
  await boss.start()
  for (const queue of options.queues) await declareQueue(boss, queue)
  const stopping = new AbortController()
  const { wake, work, rest } = workersOf(boss, options, stopping.signal)
  return Object.freeze({
    enqueueIn: async (tx: Transaction, queue: string, data: object, settings: EnqueueOptions = {}) => {
      const id = await boss.send(queue, data, { ...sendOptions(settings), db: executorOf(tx) })
      // Workers of this process start at once; those of others find it when they poll.
      tx.afterCommit(() => wake(queue))
      return id
    },
    enqueue: async (queue: string, data: object, settings: EnqueueOptions = {}) => {
      const id = await boss.send(queue, data, sendOptions(settings))
      wake(queue)
      return id
    },
    work,
    rest,
    every: (queue: string, cron: string) => boss.schedule(queue, cron, null, { tz: 'UTC' }),
    counts: async () => {
      const queues = await boss.getQueues()
      return Object.fromEntries(
        queues.map(({ name, queuedCount, activeCount, failedCount }) => [
          name,
          { waiting: queuedCount + activeCount, failed: failedCount },
        ]),
      )
    },
    stop: async () => {
      isStopping = true
      // Long work ends at its next step; what it throws then is queued again.
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 20_000 })
    },
  })
}

const bossOf = async (options: JobsOptions): Promise<PgBoss> => {
  const schema = await jobsSchemaOf(options.database)
  const [found] = await options.database.query<{ exists: boolean }>({
    text: 'select to_regnamespace(quote_ident($1)) is not null as exists',
    values: [schema],
  })
  return new PgBoss({
    connectionString: options.databaseUrl,
    application_name: 'keelson-jobs',
    schema,
    // A role that may make no schema has been given this one.
    createSchema: found?.exists !== true,
    clock: steadyClock,
    clockMonitorIntervalSeconds: 60,
    max: 4,
    supervise: options.supervises,
    schedule: options.supervises,
    superviseIntervalSeconds: supervisionSeconds,
    monitorIntervalSeconds: supervisionSeconds,
  })
}

/** The workers of this process: how a queue gets some, and how they are told that there is work. */
const workersOf = (
  boss: PgBoss,
  { log, mayWork, tracing = null }: Pick<JobsOptions, 'log' | 'mayWork' | 'tracing'>,
  stopping: AbortSignal,
): Pick<Jobs, 'work' | 'rest'> & { wake: (queue: string) => void } => {
  const workers = new Map<string, string[]>()
  const wake = (queue: string): void => workers.get(queue)?.forEach((id) => boss.notifyWorker(id))
  const work = async <Data extends object>(
    queue: string,
    handler: (job: Job<Data>) => Promise<void>,
    settings: { concurrency?: number } = {},
  ): Promise<void> => {
    for (let worker = 0; worker < (settings.concurrency ?? 1); worker++) {
      const id = await boss.work<Data>(queue, { pollingIntervalSeconds: 2, batchSize: 1 }, async ([job]) => {
        if (job === undefined) return
        // Thrown, it is queued again: a process that may work takes it.
        if (mayWork && !(await mayWork())) throw new Error('This process does not work any more.')
        const run = () =>
          runLogged(queue, { ...job, signal: AbortSignal.any([job.signal, stopping]) }, handler, log)
        await (tracing === null ? run() : traced(tracing, [`job ${queue}`, jobFacts(queue, job)], run))
        // The next one at once: a backlog is worked off without a pause after each job.
        wake(queue)
      })
      workers.set(queue, [...(workers.get(queue) ?? []), id])
    }
  }
  const rest = async (): Promise<void> => {
    await Promise.all([...workers.keys()].map((queue) => boss.offWork(queue)))
  }
  return { wake, work, rest }
}

async function declareQueue(boss: PgBoss, queue: Queue): Promise<void> {
  const settings = {
    retryLimit: queue.retryLimit ?? 5,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: queue.timeoutSeconds ?? 900,
    heartbeatSeconds,
    retentionSeconds: 14 * 86_400,
    deleteAfterSeconds: 86_400,
  }
  if ((await boss.getQueue(queue.name)) === null) await boss.createQueue(queue.name, settings)
  else await boss.updateQueue(queue.name, settings)
}

const sendOptions = (options: EnqueueOptions): SendOptions => ({
  ...(options.id === undefined ? {} : { id: options.id }),
  ...(options.startAt === undefined ? {} : { startAfter: new Date(options.startAt) }),
  ...(options.priority === undefined ? {} : { priority: options.priority }),
})

const executorOf = (tx: Transaction) => ({
  executeSql: async (text: string, values?: unknown[]) => ({
    rows: await tx.query({ text, ...(values === undefined ? {} : { values }) }),
  }),
})

const jobFacts = (queue: string, { id, retryCount }: { id: string; retryCount: number }): SpanOptions => ({
  kind: 'consumer',
  facts: {
    'messaging.destination.name': queue,
    'messaging.message.id': id,
    'keelson.job.attempt': retryCount + 1,
  },
})

async function runLogged<Data extends object>(
  queue: string,
  job: BossJob<Data>,
  handler: (job: Job<Data>) => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    await handler({ id: job.id, data: job.data, attempt: job.retryCount + 1, signal: job.signal })
  } catch (error) {
    log.warn(
      { err: error, queue, job: job.id, attempt: job.retryCount + 1 },
      'A job failed; it is tried again.',
    )
    throw error
  }
}
