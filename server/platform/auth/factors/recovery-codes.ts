import { randomInt } from 'node:crypto'
import type { Queryable } from '../../database/pool.ts'
import { hashToken } from '../token.ts'

// Without signs that are taken for each other and without vowels, so that no word comes out.
const letters = '23456789BCDFGHJKMNPQRSTVWXZ'
const howMany = 8

/** 24 of 27 letters, 114 bits: OWASP asks for 112 where a code is stored under a plain hash (ASVS 6.5.2). */
const newCode = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-')

const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '')
const hashOf = (personId: string, code: string): Buffer => hashToken(`${personId} ${plain(code)}`)

/** New recovery codes in place of the ones before; they are returned once and stored as hashes. */
export const issueRecoveryCodes = async (
  db: Queryable,
  personId: string,
  now: string,
): Promise<readonly string[]> => {
  const codes = Array.from({ length: howMany }, newCode)
  await db.query({ text: 'delete from recovery_code where person_id = $1', values: [personId] })
  await db.query({
    text: 'insert into recovery_code (hash, person_id, created_at) select hash, $2, $3 from unnest($1::bytea[]) as hash',
    values: [codes.map((code) => hashOf(personId, code)), personId, now],
  })
  return codes
}

/** Takes a recovery code of a person; false when there is no such code, or it was used. */
export const takeRecoveryCode = async (db: Queryable, personId: string, code: string): Promise<boolean> =>
  (
    await db.query({
      name: 'recovery-code:take',
      text: 'delete from recovery_code where hash = $1 and person_id = $2 returning 1',
      values: [hashOf(personId, code), personId],
    })
  ).length === 1

/** How many recovery codes a person has left. */
export const countRecoveryCodes = async (db: Queryable, personId: string): Promise<number> => {
  const [row] = await db.query<{ n: number }>({
    text: 'select count(*)::int as n from recovery_code where person_id = $1',
    values: [personId],
  })
  return row?.n ?? 0
}
