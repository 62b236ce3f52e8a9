import { newId } from '#contract/id.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database, Queryable } from '#platform/database/pool.ts'
import type { Jobs, Queue } from '#platform/jobs/jobs.ts'
import type { TypeRegistry } from '../model/ctx.ts'
import type { PersonKeys } from './personal/keys.ts'
import type { HeadsFound } from './sealing/heads.ts'
import { verifySeals } from './sealing/verify-seals.ts'
import { verify, type VerifyOptions } from './verify.ts'

/** Verifying in the background: every night, and when somebody asks. */
export const verificationQueue: Queue = { name: 'log-verification', retryLimit: 1, timeoutSeconds: 6 * 3600 }

/** What a verification found; of many faults the first are kept. */
export interface VerificationResult {
  readonly records: number
  readonly events: number
  readonly seals: number
  readonly sealedEvents: number
  readonly heads: number
  readonly faultCount: number
  readonly faults: readonly string[]
  readonly notes: readonly string[]
}

export interface VerificationRun {
  readonly id: string
  /** A person; null for the nightly one. */
  readonly askedBy: string | null
  readonly askedAt: string
  readonly startedAt: string | null
  readonly finishedAt: string | null
  /** Null until it is finished. */
  readonly result: VerificationResult | null
}

const columns = `id, asked_by as "askedBy", asked_at as "askedAt", started_at as "startedAt", finished_at as "finishedAt", result`

/** The latest verifications, the last first. */
export const latestVerifications = (db: Queryable, limit: number): Promise<VerificationRun[]> =>
  db.query<VerificationRun>({
    name: 'verification:latest',
    text: `select ${columns} from log_verification order by asked_at desc, id desc limit $1`,
    values: [limit],
  })

interface Asking {
  readonly db: Database
  readonly clock: Clock
  readonly jobs: Pick<Jobs, 'enqueueIn'>
}

/** Asks for a verification; where one waits or runs already, that one is answered. */
export const askForVerification = async (
  { db, clock, jobs }: Asking,
  askedBy: string | null,
): Promise<VerificationRun> =>
  db.transaction(async (tx) => {
    // One at a time is enough for everybody, and more would be a way to keep the database busy.
    await tx.query({ text: 'lock table log_verification in share row exclusive mode' })
    const [open] = await tx.query<VerificationRun>({
      text: `select ${columns} from log_verification where finished_at is null and asked_at > $1::timestamptz - interval '12 hours' order by asked_at desc limit 1`,
      values: [clock.now()],
    })
    if (open) return open
    const id = newId()
    const [made] = await tx.query<VerificationRun>({
      text: `insert into log_verification (id, asked_by, asked_at) values ($1, $2, $3) returning ${columns}`,
      values: [id, askedBy, clock.now()],
    })
    await jobs.enqueueIn(tx, verificationQueue.name, { id }, { id })
    return made as VerificationRun
  })

export interface VerificationParts {
  readonly db: Database
  readonly types: TypeRegistry
  readonly clock: Clock
  /** Of people: without them personal values are left out of the comparison. */
  readonly keys: PersonKeys
  readonly also: NonNullable<VerifyOptions['also']>
  /** What is known of the chain from elsewhere. */
  knownHeads(): Promise<HeadsFound>
}

/** Works on the queue in this process; a job without an id is the nightly one. */
export const workVerification = async (
  parts: VerificationParts,
  jobs: Pick<Jobs, 'work' | 'every' | 'enqueueIn'>,
): Promise<void> => {
  await jobs.work<{ id?: string }>(verificationQueue.name, async ({ data }) => {
    if (data?.id === undefined) await askForVerification({ ...parts, jobs }, null)
    else await runVerification(parts, data.id)
  })
  await jobs.every(verificationQueue.name, '41 2 * * *')
}

/** Verifies everything and keeps what was found. */
export const runVerification = async (parts: VerificationParts, id: string): Promise<void> => {
  const { db, types, clock, keys, also } = parts
  await db.query({
    text: 'update log_verification set started_at = $2 where id = $1',
    values: [id, clock.now()],
  })
  const known = await parts.knownHeads()
  const records = await verify(db, types, { keys, also })
  const seals = await verifySeals(db, known)
  const faults = [
    ...seals.faults.map(({ message }) => message),
    ...records.faults.map(
      ({ number, id: record, version, message }) =>
        `${number || record}${version === null ? '' : `, version ${version}`}: ${message}`,
    ),
  ]
  const result: VerificationResult = {
    records: records.records,
    events: records.events,
    seals: seals.seals,
    sealedEvents: seals.sealedEvents,
    heads: known.heads.length,
    faultCount: faults.length,
    faults: faults.slice(0, mostKept),
    notes: seals.notes.slice(0, mostKept),
  }
  await db.query({
    text: 'update log_verification set finished_at = $2, result = $3 where id = $1',
    values: [id, clock.now(), JSON.stringify(result)],
  })
}

const mostKept = 100
