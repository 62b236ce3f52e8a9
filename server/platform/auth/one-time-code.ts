import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Queryable } from '../database/pool.ts'
import { hashToken } from './token.ts'

// Without signs that are taken for each other (0 O, 1 I L) and without vowels, so that no word comes out.
const letters = '23456789BCDFGHJKMNPQRSTVWXZ'
const lifeSeconds = 3600
const mostFailures = 100

/** Twelve of 27 letters, 57 bits: enough for a code that lives an hour and dies after a hundred wrong tries. */
const newCode = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-')

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** Makes a code for a purpose, in place of the one before; it is returned once and stored as a hash. */
export const issueCode = async (db: Queryable, purpose: string, now: string): Promise<string> => {
  const code = newCode()
  await db.query({
    text: `insert into one_time_code (purpose, hash, expires_at) values ($1, $2, $3)
      on conflict (purpose) do update set hash = excluded.hash, expires_at = excluded.expires_at, failures = 0`,
    values: [purpose, hashToken(plain(code)), new Date(Date.parse(now) + lifeSeconds * 1000).toISOString()],
  })
  return code
}

/** Whether the code is the one that was given out and still good. A wrong one is counted; after a hundred the code is dead. */
export const isRightCode = async (
  db: Queryable,
  purpose: string,
  code: string,
  now: string,
): Promise<boolean> => {
  // Counted before it is compared: tries at the same moment wait for each other at the row.
  const [row] = await db.query<{ hash: Buffer; failures: number; live: boolean }>({
    text: 'update one_time_code set failures = failures + 1 where purpose = $1 returning hash, failures, expires_at > $2 as live',
    values: [purpose, now],
  })
  const isRight = timingSafeEqual(row?.hash ?? hashToken(''), hashToken(plain(code)))
  return row !== undefined && isRight && row.live && row.failures <= mostFailures
}

/** Ends a code: it was used. */
export const endCode = async (db: Queryable, purpose: string): Promise<void> => {
  await db.query({ text: 'delete from one_time_code where purpose = $1', values: [purpose] })
}
