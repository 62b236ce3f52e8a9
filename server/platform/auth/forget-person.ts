import type { Queryable } from '../database/pool.ts'
import { resetFactors } from './factors/factors.ts'

/** Removes how somebody came in: passwords, sessions, codes, and from where; that it was somebody stays in the log of security. */
export const forgetPerson = async (db: Queryable, personId: string, email: string | null): Promise<void> => {
  const values = [personId]
  await closeAccount(db, personId)
  await db.query({
    text: `delete from verification where identifier like '%' || $1 || '%' or value like '%' || $1 || '%'
      or ($2::text is not null and (identifier ilike '%' || $2 || '%' or value ilike '%' || $2 || '%'))`,
    values: [personId, email && email.replace(/[\\%_]/g, '\\$&')],
  })
  await db.query({
    text: `update security_log set address = null, user_agent = null, details = null, tried = null
      where person_id = $1::uuid and (address is not null or user_agent is not null or details is not null or tried is not null)`,
    values,
  })
}

/** Removes how somebody comes in, for good: password, sessions and second factors. What the log of security says stays. */
export const closeAccount = async (db: Queryable, personId: string): Promise<void> => {
  const values = [personId]
  await db.query({ text: 'delete from session where person_id = $1::uuid', values })
  await db.query({ text: 'delete from credential where person_id = $1::uuid', values })
  await resetFactors(db, personId)
}
