import type { Database, Transaction } from '#platform/database/pool.ts'
import type { LoggedEvent, StoredRecord } from '../model/record.ts'
import { loggedNames, sameValue } from '../diff.ts'
import type { PersonKeys } from './personal/keys.ts'
import { openerFor } from './personal/open-event.ts'
import { replayOf, unknownValue, type Replay } from './personal/replay.ts'
import { hashOf } from '../events.ts'
import { decodeEvent, eventSelect } from './history.ts'
import type { EngineType, TypeRegistry } from '../model/ctx.ts'
import { typeSql } from '../schema/type-sql.ts'

/** Something that does not agree with the log. */
export interface Fault {
  readonly type: string
  readonly id: string
  readonly number: string
  readonly version: number | null
  readonly code: 'hash' | 'chain' | 'version' | 'before' | 'head' | 'value' | 'orphan' | 'sealed' | 'secret'
  readonly message: string
}

export interface Verification {
  readonly records: number
  readonly events: number
  /** Values that nobody can know any more, because their person's data was erased. */
  readonly erased: number
  /** Values that could not be compared, because no keys were given. */
  readonly sealed: number
  /** At most `mostFaults`. */
  readonly faults: readonly Fault[]
}

export interface VerifyOptions {
  readonly keys?: PersonKeys | null
  readonly onProgress?: (records: number) => void
  /** What else must agree, of which the engine knows nothing. */
  readonly also?: (db: Database) => Promise<readonly Fault[]>
}

const recordsAtOnce = 200
const mostFaults = 1000

/**
 * Recomputes the hash of every event and the chain of each record, replays the events, and compares the result with the
 * record as it stands, a page of records at a time, each page as of one moment; the product may run meanwhile. Without
 * keys the values of people are left out of the comparison; hashes and chains are over what is sealed and need none.
 */
export const verify = async (
  db: Database,
  types: TypeRegistry,
  { keys = null, onProgress = () => undefined, also = async () => [] }: VerifyOptions = {},
): Promise<Verification> => {
  let records = 0
  let events = 0
  let erased = 0
  let sealed = 0
  const faults: Fault[] = []
  for (const type of types.all().filter(({ kept }) => !kept)) {
    for (let after: string | null = firstId; after !== null;) {
      const page = await db.transaction((tx) => verifyPage(tx, type, keys, after as string), {
        isolation: 'repeatable read',
        readOnly: true,
      })
      records += page.records
      events += page.events
      erased += page.erased
      sealed += page.sealed
      faults.push(...page.faults.slice(0, mostFaults - faults.length))
      after = page.last
      onProgress(records)
    }
  }
  for (const found of [await orphans(db, types), await also(db)])
    faults.push(...found.slice(0, mostFaults - faults.length))
  return { records, events, erased, sealed, faults }
}

const firstId = '00000000-0000-0000-0000-000000000000'

interface Page extends Verification {
  readonly last: string | null
}

const verifyPage = async (
  tx: Transaction,
  type: EngineType,
  keys: PersonKeys | null,
  after: string,
): Promise<Page> => {
  const rows = await tx.query<{ row: string; head: string; kept: number }>({
    text: `select row_to_json(q)::text as row, encode(q.head, 'hex') as head, q.kept from (select ${typeSql(type).selectList('t')}, r.head, r.version as kept
      from ${type.table} t left join record r on r.id = t.id where t.id > $1::uuid order by t.id limit ${recordsAtOnce}) q`,
    values: [after],
  })
  const records = rows.map(({ row, head, kept }) => {
    const { head: _head, kept: _kept, ...json } = JSON.parse(row) as Record<string, unknown>
    return { record: typeSql(type).decode(json), head, kept }
  })
  const logged = await tx.query<{ row: string }>({
    text: `select row_to_json(q)::text as row from (select ${eventSelect} from event e where e.record_id = any($1::uuid[]) order by e.record_id, e.version) q`,
    values: [records.map(({ record }) => record.id)],
  })
  const all = logged.map(({ row }) => decodeEvent(row))
  const replayed = replayOf(await openerFor(tx, keys, all))
  const byRecord = Map.groupBy(all, ({ recordId }) => recordId)
  const faults = records.flatMap(({ record, head, kept }) =>
    faultsOf(type, record, { head, version: kept }, byRecord.get(record.id) ?? [], replayed),
  )
  return {
    records: records.length,
    events: logged.length,
    ...replayed.unknown,
    faults,
    last: records.length === recordsAtOnce ? (records.at(-1)?.record.id ?? null) : null,
  }
}

/** What does not agree between a record and its events. Pure. */
export const faultsOf = (
  type: EngineType,
  record: StoredRecord,
  kept: { head: string; version: number },
  events: readonly LoggedEvent[],
  replay: Replay,
): readonly Fault[] => {
  const faults: Fault[] = []
  const fault = (version: number | null, code: Fault['code'], message: string): void =>
    void faults.push({ type: type.name, id: record.id, number: record.number, version, code, message })
  const values: Record<string, unknown> = {}
  let prev = ''
  for (const [index, event] of events.entries()) {
    if (event.version !== index + 1)
      fault(
        event.version,
        'version',
        `Version ${index + 1} has no event; the next is of version ${event.version}.`,
      )
    if (hashOf(hashedPart(event)) !== event.hash)
      fault(event.version, 'hash', 'The event is not as it was when it was written: its hash does not fit.')
    if (event.prev !== prev) fault(event.version, 'chain', 'The event does not follow the one before it.')
    prev = event.hash
    for (const name of Object.keys(event.changes)) {
      const [old, value] = replay.change(event, name, (why) =>
        fault(event.version, 'sealed', `${name} can’t be opened: ${why}.`),
      )
      if (!agrees(type, name, values[name] ?? null, old))
        fault(event.version, 'before', `The event changes ${name} from a value that it did not have.`)
      values[name] = value
    }
  }
  if (prev !== kept.head) fault(null, 'head', 'The record does not end with its last event.')
  if (record.version !== events.length || kept.version !== record.version)
    fault(null, 'version', `The record is at version ${record.version} and has ${events.length} events.`)
  for (const name of loggedNames(type))
    if (!agrees(type, name, values[name] ?? null, record[name] ?? null))
      fault(null, 'value', `${name} is not what the events say.`)
  return faults
}

const agrees = (type: EngineType, name: string, a: unknown, b: unknown): boolean =>
  a === unknownValue || b === unknownValue || sameValue(type, name, a, b)

/** What the hash is over: the event without its hash and without its place in the log. */
export const hashedPart = (event: LoggedEvent): Omit<LoggedEvent, 'hash'> => {
  const {
    id,
    type,
    recordId,
    version,
    kind,
    transition,
    state,
    stateClass,
    at,
    actor,
    via,
    changes,
    cause,
    prev,
  } = event
  return {
    id,
    type,
    recordId,
    version,
    kind,
    transition,
    state,
    stateClass,
    at,
    actor,
    via,
    changes,
    cause,
    prev,
  }
}

/** Events without a record, and records without the row of their type. */
const orphans = async (db: Database, types: TypeRegistry): Promise<readonly Fault[]> => {
  const lost = types
    .all()
    .map(
      (type) =>
        `select r.type, r.id, r.number from record r where r.type = '${type.name}' and not exists (select from ${type.table} t where t.id = r.id)`,
    )
  const rows = await db.query<{ type: string; id: string; number: string }>({
    text: `select distinct e.type, e.record_id as id, '' as number from event e where not exists (select from record r where r.id = e.record_id)
      union all ${lost.join(' union all ')} limit ${mostFaults}`,
  })
  return rows.map(({ type, id, number }) => ({
    type,
    id,
    number,
    version: null,
    code: 'orphan' as const,
    message: 'The log and the records do not have this in common.',
  }))
}
