import type { Queryable } from '../../database/pool.ts'
import { hashToken, randomToken } from '../token.ts'

/** What a token of a step is good for; it is taken for nothing else. */
export type StepPurpose =
  'second-step' | 'passkey-sign-in' | 'passkey-second-step' | 'passkey-enrolment' | 'oidc'

export interface Step {
  readonly personId: string | null
  readonly challenge: string | null
}

const lifeSeconds = 300
/** Signing in elsewhere may take a second factor there, and a while. */
const elsewhereSeconds = 900
/** Wrong codes after which the password is asked for again. */
const mostTries = 5

/** Begins a step; the token is returned once and stored as a hash. */
export const beginStep = async (
  db: Queryable,
  now: string,
  purpose: StepPurpose,
  { personId, challenge }: Step,
): Promise<string> => {
  const token = randomToken()
  await db.query({
    name: 'sign-in-step:begin',
    text: `insert into sign_in_step (token_hash, purpose, person_id, challenge, expires_at) values ($1, $2, $3, $4, $5)`,
    values: [
      hashToken(token),
      purpose,
      personId,
      challenge,
      new Date(Date.parse(now) + (purpose === 'oidc' ? elsewhereSeconds : lifeSeconds) * 1000).toISOString(),
    ],
  })
  return token
}

/** Counts a try at a step and answers what it is about; null when it is over, used up or of another purpose. */
export const tryStep = async (
  db: Queryable,
  now: string,
  purpose: StepPurpose,
  token: string,
): Promise<Step | null> => {
  const [row] = await db.query<Step & { tries: number }>({
    name: 'sign-in-step:try',
    text: `update sign_in_step set tries = tries + 1 where token_hash = $1 and purpose = $2 and expires_at > $3
      returning person_id as "personId", challenge, tries`,
    values: [hashToken(token), purpose, now],
  })
  return row && row.tries <= mostTries ? row : null
}

/** Ends a step that was taken; false when somebody else has just taken it. */
export const endStep = async (db: Queryable, token: string): Promise<boolean> =>
  (
    await db.query({
      name: 'sign-in-step:end',
      text: 'delete from sign_in_step where token_hash = $1 returning 1',
      values: [hashToken(token)],
    })
  ).length === 1

/** Takes a step that may be tried once only, such as a challenge; null when it is not there (any more). */
export const takeStep = async (
  db: Queryable,
  now: string,
  purpose: StepPurpose,
  token: string,
): Promise<Step | null> => {
  const [row] = await db.query<Step>({
    name: 'sign-in-step:take',
    text: `delete from sign_in_step where token_hash = $1 and purpose = $2 and expires_at > $3
      returning person_id as "personId", challenge`,
    values: [hashToken(token), purpose, now],
  })
  return row ?? null
}
