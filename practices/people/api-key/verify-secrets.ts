import type { Fault } from '#engine/log/verify.ts'
import type { Database } from '#platform/database/pool.ts'

const messages = {
  record: 'A secret opens the door for which no API key was ever made.',
  person: 'The secret of this key opens the door as somebody else than the key says.',
  scopes: 'The secret of this key has other scopes than the key.',
  expires: 'The secret of this key ends at another time than the key.',
  ended: 'The key has ended and its secret still opens the door.',
  print: 'The secret is not the one that was made with this key.',
} as const

const mostFaults = 1000

/**
 * What opens the door with an API key lies beside its record, where no rule shows it and no event tells of it: it must be
 * what the record, and the print in the event of its making, say. Keys made before there were prints have none to compare.
 */
export const verifySecrets = async (db: Database): Promise<readonly Fault[]> => {
  const rows = await db.query<{ id: string; number: string; why: keyof typeof messages }>({
    mayTakeLong: true,
    text: `select * from (select k.id::text, coalesce(a.number, '') as number, case
        when a.id is null then 'record'
        when a.person_id is distinct from k.person_id then 'person'
        when a.scopes is distinct from to_jsonb(k.scopes) then 'scopes'
        when a.expires_at is distinct from k.expires_at then 'expires'
        when k.ended_at is null and (a.state <> 'active' or a.archived_at is not null) then 'ended'
        when e.cause ->> 'print' <> encode(sha256(k.hash), 'hex') then 'print' end as why
      from api_key_secret k left join api_key a on a.id = k.id left join event e on e.record_id = a.id and e.version = 1) q
      where why is not null order by id limit ${mostFaults}`,
  })
  return rows.map(({ id, number, why }) => ({
    type: 'api-key',
    id,
    number,
    version: null,
    code: 'secret',
    message: messages[why],
  }))
}
