import { newId } from '#contract/id.ts'
import type { EngineType, StoredRecord, Values } from '#engine'
import { typeSql } from '#engine/schema/type-sql.ts'
import type { Transaction } from '#platform/database/pool.ts'
import { productTypes } from '../harness/people.ts'
import type { Cast, Player, Relation } from './cast.ts'

// Rows of the types that nobody writes, as followers keep them: one for each way in which their rules may be true or not.

/** What followers keep beside the fields, where the table asks for it. */
const beside: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  commitment: { target_ms: 3_600_000, counted_ms: 0 },
  availability: { terms: 'as agreed' },
  recount: { was_terms: 'as agreed', terms: 'others' },
}

type Variants = (cast: Cast, player: Player) => Promise<readonly Values[]>

const now = '2026-03-02T08:00:00.000Z'
const kinds = ['sla', 'ola'] as const

const variants: Readonly<Record<string, Variants>> = {
  commitment: async (cast, player) => {
    const agreement = await oneOf(cast, 'agreement')
    const counted = { kind: 'resolve', outcome: 'running', zone: 'UTC', startedAt: now, round: 1, missed: 0 }
    const rows: Values[] = []
    for (const about of await incidentsFor(cast, player))
      // One agreement has a target once for a record.
      for (const agreementKind of kinds) rows.push({ ...counted, about, agreement, agreementKind, target: `Solve (${agreementKind})` })
    return rows
  },
  recount: async (cast, player) => {
    const replays = [await oneOf(cast, 'replay'), await doneReplay(cast)]
    const rows: Values[] = []
    for (const about of await incidentsFor(cast, player))
      for (const agreementKind of kinds) for (const replay of replays) rows.push({ about, replay, agreementKind, target: 'Solve', was: 'met', becomes: 'breached', differs: true })
    return rows
  },
  availability: async (cast, { reader }) => {
    const service = await oneOf(cast, 'service')
    const elsewhere = (await cast.house.make('organisation', { title: `Elsewhere ${newId()}`, kind: 'customer' })).id
    return kinds.flatMap((agreementKind) =>
      [null, reader.organisation, elsewhere].map((organisation) => ({ service, agreementKind, organisation, month: '2026-03', outcome: 'running' })),
    )
  },
} // prettier-ignore

const incidentsFor = async (cast: Cast, player: Player): Promise<{ type: string; id: string }[]> => {
  const type = productTypes.get('incident')
  const found = []
  for (const relation of ['own', 'strange', 'restricted'] satisfies Relation[])
    found.push({ type: type.name, id: (await cast.make(type, player, relation)).id })
  return found
}

const made = new WeakMap<Cast, Map<string, string>>()
const oneOf = async (cast: Cast, type: string): Promise<string> => {
  const known = made.get(cast) ?? new Map<string, string>()
  made.set(cast, known)
  const id = known.get(type) ?? (await cast.samples.make(productTypes.get(type)))
  known.set(type, id)
  return id
}

/** A replay whose clocks have been found to be what was recorded, as the clockwork says it and nobody else. */
const doneReplay = async (cast: Cast): Promise<string> => {
  const id = await cast.samples.make(productTypes.get('replay'))
  await cast.house.db.transaction(async (tx) => {
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    await tx.query({
      text: `update replay set state = 'done', state_class = 'resolved' where id = $1`,
      values: [id],
    })
  })
  return id
}

let count = 0

/** The rows of a kept type that somebody is tried with. */
export const keptRows = async (
  cast: Cast,
  type: EngineType,
  player: Player,
): Promise<readonly StoredRecord[]> => {
  const values = await variants[type.name]?.(cast, player)
  if (!values)
    throw new Error(`Say in tests/guard/kept-rows.ts in which ways the rules of ${type.name} may be true.`)
  const { initial, states } = type.declaration.lifecycle
  const stateClass = (states as Readonly<Record<string, { readonly class: string }>>)[initial]?.class ?? ''
  const rows = values.map((own): StoredRecord => {
    count += 1
    const times = { createdAt: now, updatedAt: now, archivedAt: null }
    const by = { createdBy: player.reader.id, updatedBy: player.reader.id }
    const number = `${type.prefix}${String(9_000_000 + count)}`
    return { ...own, id: newId(), type: type.name, number, version: 1, state: initial, stateClass, ...times, ...by } as unknown as StoredRecord
  }) // prettier-ignore
  await cast.house.db.transaction(async (tx) => {
    // A follower's bookkeeping is not what is tried: rows refer to what it would have made beside them.
    await tx.query({ text: `set local session_replication_role = 'replica'` })
    for (const row of rows) await insert(tx, type, row)
  })
  return rows
}

const insert = async (tx: Transaction, type: EngineType, row: StoredRecord): Promise<void> => {
  const more = Object.entries(beside[type.name] ?? {})
  const { columns } = typeSql(type)
  const names = [...columns.map(({ name }) => name), ...more.map(([name]) => name)]
  const given = [...columns.map((column) => column.param(row)), ...more.map(([, value]) => value)]
  await tx.query({
    text: `insert into ${type.table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    values: given,
  })
}
