import type { Database, Queryable, Transaction } from '../database/pool.ts'

/** A request that must have its effect once: whose key, which request, and when. */
export interface KeyedRequest {
  readonly ownerId: string
  readonly key: string
  /** Hex of the SHA-256 of method, address and body. */
  readonly requestHash: string
  readonly now: string
}

export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

export type Claim =
  | { readonly state: 'claimed' }
  /** Another request with the same key has not been answered yet. */
  | { readonly state: 'running' }
  | { readonly state: 'answered'; readonly requestHash: string; readonly answer: KeptAnswer }

/** How long an answer is kept. */
const keptHours = 24

/**
 * Claims a key within the transaction of the command that it stands for. The claim, the command's effect and its answer
 * are committed together or not at all: after a crash either all of it is there, and the repeated request gets the kept
 * answer, or nothing is, and it has its effect then. Two requests at the same time: the advisory lock, held until the
 * transaction ends, lets one through; the insert sees what was committed last, so that no moment in between doubles.
 */
export const claimKey = async (tx: Transaction, request: KeyedRequest): Promise<Claim> => {
  const [claim] = await tx.query<{ held: boolean; claimed: boolean }>({
    name: 'idempotency:claim',
    text: `with lock as materialized (
        select pg_try_advisory_xact_lock(hashtextextended('idempotency:' || $1::text || ':' || $2::text, 0)) as held),
      claimed as (
        insert into idempotency_key (owner_id, key, request_hash, created_at)
        select $1::uuid, $2, decode($3, 'hex'), $4::timestamptz from lock where held
        on conflict (owner_id, key) do update
          set request_hash = excluded.request_hash, created_at = excluded.created_at, answer = null
          where idempotency_key.created_at < $4::timestamptz - make_interval(hours => $5)
        returning 1)
      select held, exists (select from claimed) as claimed from lock`,
    values: [request.ownerId, request.key, request.requestHash, request.now, keptHours],
  })
  if (!claim?.held) return { state: 'running' }
  if (claim.claimed) return { state: 'claimed' }
  const [kept] = await tx.query<{ hash: string; answer: KeptAnswer }>({
    name: 'idempotency:kept',
    text: `select encode(request_hash, 'hex') as hash, answer from idempotency_key where owner_id = $1::uuid and key = $2`,
    values: [request.ownerId, request.key],
  })
  return kept
    ? { state: 'answered', requestHash: kept.hash, answer: kept.answer }
    : // The row that stood in the way has just been swept.
      { state: 'running' }
}

/** Keeps the answer with its key, in the same transaction. */
export const keepAnswer = async (
  tx: Transaction,
  request: KeyedRequest,
  answer: KeptAnswer,
): Promise<void> => {
  await tx.query({
    name: 'idempotency:keep',
    text: 'update idempotency_key set answer = $3::jsonb where owner_id = $1::uuid and key = $2',
    values: [request.ownerId, request.key, JSON.stringify(answer)],
  })
}

/** Removes answers that are older than a day; a job runs it. */
export const sweepKeys = async (db: Database, now: string): Promise<void> => {
  await db.query({
    name: 'idempotency:sweep',
    text: 'delete from idempotency_key where created_at < $1::timestamptz - make_interval(hours => $2)',
    values: [now, keptHours],
  })
}

/**
 * Takes away what kept answers say of any of the ids, and answers to `ownerId`. The keys stay: a repeated request has no
 * second effect, and hears that the answer was withdrawn.
 */
export const withdrawAnswers = async (
  db: Queryable,
  ownerId: string,
  ids: readonly string[],
): Promise<void> => {
  await db.query({
    text: `update idempotency_key k set answer = jsonb_set(answer, '{body}', '{"withdrawn": true}')
      where answer is not null and (owner_id = $1::uuid or exists (
        select from regexp_matches(answer::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m
        where m[1] = any($2::text[])))`,
    values: [ownerId, [ownerId, ...ids]],
  })
}
