import { problem } from '#contract/problem.ts'
import type { Queryable, Transaction } from '../../database/pool.ts'

interface Prover {
  readonly personId: string
  readonly sessionId: string
}

/**
 * Whoever only has the password, or a provider's word, changes nothing about the factors that the person has: checked with
 * the change, for what was begun before there was a factor may end after. Changes of one person's factors wait for one
 * another until the transaction ends. @throws Problem `forbidden`
 */
export const demandProof = async (tx: Transaction, prover: Prover): Promise<void> => {
  await tx.query({
    name: 'factors:lock',
    text: `select pg_advisory_xact_lock(hashtextextended('factors of ' || $1, 0))`,
    values: [prover.personId],
  })
  // A statement of its own: it sees what was committed while this one waited.
  await refuseUnproven(tx, prover)
}

/** The same where something is only begun: what ends it asks again. @throws Problem `forbidden` */
export const refuseUnproven = async (db: Queryable, { personId, sessionId }: Prover): Promise<void> => {
  const [refused] = await db.query({
    name: 'factors:unproven',
    text: `select 1 where (exists (select from totp where person_id = $1 and confirmed_at is not null)
        or exists (select from passkey where person_id = $1))
      and not exists (select from session where id = $2 and person_id = $1 and second_factor_by is not null)`,
    values: [personId, sessionId],
  })
  if (refused)
    throw problem('forbidden', {
      message: 'You have a second factor already, and this session was begun without it.',
      remedy: 'Show it first: by a code, or by signing in with it.',
      needsSecondFactor: true,
    })
}
