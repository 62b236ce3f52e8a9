import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoggedEvent } from '#engine'
import { hashOf } from '#engine/events.ts'
import { decodeEvent, eventSelect } from '#engine/log/history.ts'
import type { KnownHead } from '#engine/log/sealing/heads.ts'
import { lastSeal } from '#engine/log/sealing/seal-store.ts'
import type { Database } from '#platform/database/pool.ts'
import type { Given } from '../harness/given.ts'
import { asOwner } from './sealed-product.ts'

// What the owner of a sealed database does to it behind the product's back.

export const eventsOf = async (db: Database, { id }: Given): Promise<ReturnType<typeof decodeEvent>[]> => {
  const rows = await db.query<{ row: string }>({
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = $1 order by e.version) q`,
    values: [id],
  })
  return rows.map(({ row }) => decodeEvent(row))
}

/** The last link of a database, as it is known from elsewhere. */
export const head = async (db: Database, where = 'the auditor’s mail'): Promise<KnownHead> => {
  const seal = await lastSeal(db)
  if (!seal) throw new Error('Nothing is sealed.')
  return { where, seal }
}

/** An incident of four versions. */
export const sealedIncident = async (given: {
  incident(): Promise<Given>
  person(who: object): Promise<{ changes(what: Given, values: object): Promise<unknown> }>
}): Promise<Given> => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident()
  for (const affectedItem of ['Phone', 'Laptop', 'Screen']) await agent.changes(incident, { affectedItem })
  return incident
}

/** Rewrites what an event says and every hash of its record that follows from it, the record's head included. */
export const forgeHistory = (
  db: Database,
  of: Given,
  version: number,
  forge: (event: LoggedEvent) => LoggedEvent,
) =>
  asOwner(db, async (tx) => {
    let prev = ''
    for (const { hash: _hash, xid: _xid, seq: _seq, ...event } of await eventsOf(db, of)) {
      const forged = event.version === version ? forge({ ...event, hash: '' }) : event
      const { hash: _none, ...said } = { ...forged, prev, hash: '' }
      const hash = hashOf(said)
      await tx.query({
        text: `update event set actor_id = $3, changes = $4, prev = decode($5, 'hex'), hash = decode($6, 'hex') where record_id = $1 and version = $2`,
        values: [of.id, said.version, said.actor, JSON.stringify(said.changes), prev, hash],
      })
      prev = hash
    }
    await tx.query({
      text: `update record set head = decode($2, 'hex') where id = $1`,
      values: [of.id, prev],
    })
  })

/** Takes the whole chain away, as its owner can, with everything that says how far it went. */
export const withoutChain = (db: Database) =>
  asOwner(db, async (tx) => {
    await tx.query({ text: 'delete from log_seal' })
    await tx.query({ text: `delete from follower where name = 'seal'` })
  })

/** A copy of the folder of the keys, as the machine has it. */
export const sameFolder = async (folder: string): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'keelson-test-keys-'))
  await cp(folder, copy, { recursive: true })
  return copy
}
