import { problem } from '#contract/problem.ts'
import type { Database, Transaction } from '#platform/database/pool.ts'
import { makeResealer } from '#platform/sealer.ts'

/** Everything that lies under the secret: what its keys are derived by, and the rows, each bound to an id. */
const places = [
  { table: 'person_key', id: 'person_id', sealed: 'wrapped', info: 'keelson keys of people' },
  { table: 'totp', id: 'person_id', sealed: 'sealed', info: 'keelson sealed second factors' },
  {
    table: 'identity_provider_secret',
    id: 'provider_id',
    sealed: 'sealed',
    info: 'keelson sealed secrets of identity providers',
  },
  {
    table: 'mail_server_secret',
    id: 'server_id',
    sealed: 'sealed',
    info: 'keelson sealed passwords of mail servers',
  },
] as const
type Place = (typeof places)[number]

export interface Rotation {
  readonly from: string
  readonly to: string
}

const ownersAtOnce = 500
const firstId = '00000000-0000-0000-0000-000000000000'

/**
 * Seals anew, under the secret `to`, all that lies under `from`: all of it or nothing. What is under the new one already
 * stays, so that a rotation that was interrupted is done again. Answers how many there were.
 * @throws Problem `conflict` while a process of the product runs, which knows the old secret alone
 */
export const rotateSecret = async (database: Database, rotation: Rotation): Promise<number> => {
  await refuseRunning(database)
  return database.transaction(async (tx) => {
    let count = 0
    for (const place of places) count += await resealAll(tx, place, rotation)
    return count
  })
}

const refuseRunning = async (database: Database): Promise<void> => {
  const running = await database.query({
    text: `select from pg_stat_activity where datname = current_database() and application_name = 'keelson-jobs' limit 1`,
  })
  if (running.length > 0)
    throw problem('conflict', {
      message: 'Keelson is running: its processes would go on with the old secret.',
      remedy: 'Stop all of them, on every machine, and do it again.',
    })
}

const resealAll = async (tx: Transaction, place: Place, rotation: Rotation): Promise<number> => {
  const reseal = makeResealer(place.info, rotation)
  let count = 0
  for (let after = firstId; ;) {
    const rows = await nextRows(tx, place, after)
    const last = rows.at(-1)
    if (last === undefined) return count
    const fresh = rows.flatMap(({ at, owner, content }) => {
      const sealed = resealed(reseal, content, owner)
      return sealed === null ? [] : [{ at, sealed: sealed.toString('hex') }]
    })
    await tx.query({
      text: `update ${place.table} set ${place.sealed} = decode(q.sealed, 'hex')
        from json_to_recordset($1::json) as q(at tid, sealed text) where ${place.table}.ctid = q.at`,
      values: [JSON.stringify(fresh)],
    })
    count += rows.length
    after = last.owner
  }
}

interface Row {
  readonly at: string
  readonly owner: string
  readonly content: Buffer
}

/** All that the next owners have; nobody changes it before it is put back. */
const nextRows = (tx: Transaction, { table, id, sealed }: Place, after: string): Promise<Row[]> =>
  tx.query<Row>({
    text: `select ctid::text as at, ${id}::text as owner, ${sealed} as content from ${table}
      where ${sealed} is not null and ${id} in (select distinct ${id} from ${table}
        where ${sealed} is not null and ${id} > $1::uuid order by ${id} limit ${ownersAtOnce})
      order by ${id} for update`,
    values: [after],
  })

const resealed = (reseal: ReturnType<typeof makeResealer>, content: Buffer, owner: string): Buffer | null => {
  try {
    return reseal(content, owner)
  } catch {
    throw problem('conflict', {
      message: 'Something is sealed under neither of the two secrets: nothing was changed.',
      remedy: 'Rotate with the secret that Keelson was started with last.',
    })
  }
}
