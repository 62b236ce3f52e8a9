import { createHash } from 'node:crypto'
import type { Queryable } from '#platform/database/pool.ts'

/** What clocks are counted by: records of these types, each at one version. */
export const definingKinds = ['agreement', 'calendar', 'decision-table', 'contract'] as const
export type DefiningKind = (typeof definingKinds)[number]

export const definingTypes: ReadonlySet<string> = new Set(definingKinds)

/** Ids with versions, by type and in the order of the ids. */
export type Versions = Readonly<Record<DefiningKind, readonly (readonly [id: string, version: number])[]>>

/** Without contracts it is what it was before agreements held by them: clocks keep the terms that they were counted by. */
export const hashOf = (versions: Versions): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        definingKinds.flatMap((kind) =>
          kind === 'contract' && versions.contract.length === 0 ? [] : [versions[kind]],
        ),
      ),
    )
    .digest('hex')

/**
 * The versions that hold now: what is archived holds no more, what is drafted not yet, what has ended for older records.
 * Of contracts those that agreements name.
 */
export const currentVersions = async (db: Queryable): Promise<Versions> => {
  const rows = await db.query<{ type: DefiningKind; id: string; version: number }>({
    name: 'clocks:current-versions',
    text: `select 'agreement' as type, id, version from agreement where archived_at is null and state <> 'draft'
      union all select 'calendar', id, version from calendar where archived_at is null
      union all select 'decision-table', id, version from decision_table where archived_at is null
      union all select 'contract', id, version from contract c where archived_at is null and exists (
        select from agreement a where a.contract_id = c.id and a.archived_at is null and a.state <> 'draft')`,
  })
  const of = (kind: DefiningKind): readonly (readonly [string, number])[] =>
    rows
      .filter(({ type }) => type === kind)
      .map(({ id, version }) => [id, version] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    agreement: of('agreement'),
    calendar: of('calendar'),
    'decision-table': of('decision-table'),
    contract: of('contract'),
  }
}

/** With the contracts that proposed agreements name, as they are now: where no agreement in force names one, it is not kept. */
export const withContracts = async (
  db: Queryable,
  versions: Versions,
  proposed: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): Promise<Versions> => {
  const known = new Set(versions.contract.map(([id]) => id))
  const named = [...proposed.values()].flatMap(({ contract }) =>
    typeof contract === 'string' && !known.has(contract) ? [contract] : [],
  )
  if (named.length === 0) return versions
  const rows = await db.query<{ id: string; version: number }>({
    name: 'clocks:named-contracts',
    text: 'select id, version from contract where id = any($1::uuid[]) and archived_at is null',
    values: [named],
  })
  return {
    ...versions,
    contract: [...versions.contract, ...rows.map(({ id, version }) => [id, version] as const)],
  }
}
