import { systemActor } from '#engine'
import type { Transaction } from '#platform/database/pool.ts'
import { commitmentRow, iso } from '../commitment-rows.ts'
import { changesOf, placedBy, type ReplayedRecord } from '../replay.ts'

const columns = {
  number: 'text',
  replay_id: 'uuid',
  about_type: 'text',
  about_id: 'uuid',
  agreement_kind: 'text',
  target: 'text',
  kind: 'text',
  was: 'text',
  becomes: 'text',
  was_due_at: 'timestamptz(3)',
  due_at: 'timestamptz(3)',
  was_late_since: 'timestamptz(3)',
  was_late_by: 'bigint',
  was_late_with: 'text',
  was_late_team_id: 'uuid',
  was_late_person_id: 'uuid',
  differs: 'boolean',
  because: 'text',
  priority: 'text',
  organisation_id: 'uuid',
  service_id: 'uuid',
  team_id: 'uuid',
  was_terms: 'text',
  terms: 'text',
} as const

export type RecountRow = Readonly<Record<keyof typeof columns, unknown>>

/** What a replay says of the commitments of one record, the unchanged ones too: figures before and after need them. */
export const recountRows = (
  { id, number }: { readonly id: string; readonly number: string },
  { number: record, again, then }: ReplayedRecord,
  now: number,
): readonly RecountRow[] => {
  const [before, after] = [placedBy(again, now), placedBy(then, now)]
  const changes = new Map(
    changesOf({ id: again.id, number: record }, again, then, now).map((change) => [
      `${change.agreementKind} ${change.target}`,
      change,
    ]),
  )
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [a, b] = [before.get(key)?.placed, after.get(key)?.placed]
    const found = [again, then]
      .flatMap((computed) => computed.clocks.map((clock) => ({ computed, clock })))
      .find(({ clock }) => `${clock.agreement.definition.kind} ${clock.target.name}` === key)
    if (!found) return []
    const shown = commitmentRow(found.computed, found.clock, now)
    const change = changes.get(key)
    return [
      {
        number: `${number}-${String(shown.number)}`,
        replay_id: id,
        about_type: shown.about_type,
        about_id: shown.about_id,
        agreement_kind: shown.agreement_kind,
        target: shown.target,
        kind: shown.kind,
        was: a?.state ?? 'none',
        becomes: b?.state ?? 'none',
        was_due_at: a?.dueAt ?? null,
        due_at: b?.dueAt ?? null,
        ...latenessOf(found.computed === again ? shown : null),
        differs: change !== undefined,
        because: change?.because ?? 'same',
        priority: shown.priority,
        organisation_id: shown.organisation_id,
        service_id: shown.service_id,
        team_id: shown.team_id,
        was_terms: again.terms.hash,
        terms: then.terms.hash,
      },
    ]
  })
}

type Lateness = Extract<keyof RecountRow, `was_late_${string}`>

/** What applying the replay takes from the commitment itself: since when it was late, by how much, and who had it then. */
const latenessOf = (was: ReturnType<typeof commitmentRow> | null): Pick<RecountRow, Lateness> => {
  const isLate = was !== null && was.breached_at !== null
  return {
    was_late_since: isLate ? was.breached_at : null,
    was_late_by: isLate ? Math.max(0, Number(was.worked) - Number(was.promised)) : null,
    was_late_with: isLate ? was.late_with : null,
    was_late_team_id: isLate ? was.late_team_id : null,
    was_late_person_id: isLate ? was.late_person_id : null,
  }
}

const names = Object.keys(columns)
const typed = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const keeper = systemActor('clockwork').id

/** Keeps them. Rows of a replay are made once; one that is run again begins with none. */
export const storeRecounts = async (
  tx: Transaction,
  rows: readonly RecountRow[],
  now: number,
): Promise<void> => {
  await tx.query({
    name: 'clocks:recounts',
    text: `insert into recount (${names.join(', ')}, id, version, state, state_class, created_at, created_by, updated_at, updated_by)
      select x.*, gen_random_uuid(), 1, 'counted', 'closed', $2::timestamptz, $3::uuid, $2::timestamptz, $3::uuid
      from jsonb_to_recordset($1::jsonb) as x(${typed})`,
    values: [JSON.stringify(rows), iso(now), keeper],
  })
}
