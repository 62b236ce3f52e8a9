import { readClock, timeByParty } from '#contract/time/clock.ts'
import { stateAt } from '#contract/clocks/clocks.ts'
import { systemActor } from '#engine'
import type { Transaction } from '#platform/database/pool.ts'
import type { Computed } from './computed.ts'

type Clock = Computed['clocks'][number]

/** What a clock is by the events so far, whenever it is asked: a replay must give the same. */
const compared = {
  about_id: 'uuid',
  agreement_id: 'uuid',
  target: 'text',
  kind: 'text',
  agreement_kind: 'text',
  zone: 'text',
  state: 'text',
  round: 'integer',
  missed: 'integer',
  target_ms: 'bigint',
  counted_ms: 'bigint',
  started_at: 'timestamptz(3)',
  ended_at: 'timestamptz(3)',
  due_at: 'timestamptz(3)',
  late_after: 'timestamptz(3)',
  breached_at: 'timestamptz(3)',
  breached_by: 'text',
} as const

/** What lists and figures show of it beside. */
const shown = {
  about_type: 'text',
  number: 'text',
  state_class: 'text',
  created_at: 'timestamptz(3)',
  outcome: 'text',
  priority: 'text',
  organisation_id: 'uuid',
  service_id: 'uuid',
  offering_id: 'uuid',
  team_id: 'uuid',
  assignee_id: 'uuid',
  late_with: 'text',
  late_team_id: 'uuid',
  late_person_id: 'uuid',
  promised: 'bigint',
  worked: 'bigint',
  took: 'bigint',
  with_requester: 'bigint',
  with_supplier: 'bigint',
  with_team: 'bigint',
  with_person: 'bigint',
  with_nobody: 'bigint',
} as const

const columns = { ...compared, ...shown }
type ClockRow = Readonly<Record<keyof typeof compared, unknown>>
type CommitmentRow = Readonly<Record<keyof typeof columns, unknown>>

export const comparedNames = Object.keys(compared)

const names = Object.keys(columns)
const keys = ['about_id', 'agreement_id', 'target']
const changing = names.filter((name) => !keys.includes(name))
const typed = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

const storing = `insert into commitment as c (${names.join(', ')}, id, version, created_by, updated_at, updated_by)
  select x.*, gen_random_uuid(), 1, $3::uuid, $2::timestamptz, $3::uuid from jsonb_to_recordset($1::jsonb) as x(${typed})
  on conflict (about_id, agreement_id, target) do update
    set ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}, updated_at = excluded.updated_at
  where (${changing.map((name) => `c.${name}`).join(', ')}) is distinct from (${changing.map((name) => `excluded.${name}`).join(', ')})`

const keeper = systemActor('clockwork').id

/** Stores the clocks of records; nothing is written that is as it was, and what no longer holds goes. */
export const storeCommitments = async (
  tx: Transaction,
  ids: readonly string[],
  rows: readonly CommitmentRow[],
  now: number,
): Promise<void> => {
  const json = JSON.stringify(rows)
  await tx.query({
    name: 'clocks:drop',
    text: `delete from commitment c where c.about_id = any($1::uuid[]) and not exists (
      select from jsonb_to_recordset($2::jsonb) as x(about_id uuid, agreement_id uuid, target text)
      where x.about_id = c.about_id and x.agreement_id = c.agreement_id and x.target = c.target)`,
    values: [ids, json],
  })
  await tx.query({ name: 'clocks:store', text: storing, values: [json, iso(now), keeper] })
}

export const iso = <Time extends number | null>(at: Time): Time extends null ? null : string =>
  (at === null ? null : new Date(at).toISOString()) as Time extends null ? null : string

/** A clock as it is stored, without what only shows it: by it a replay is compared with what was recorded. */
export const clockRow = (
  { id }: Pick<Computed, 'id'>,
  { agreement, target, zone, standing }: Clock,
): ClockRow => ({
  about_id: id,
  agreement_id: agreement.definition.id,
  target: target.name,
  kind: target.kind,
  agreement_kind: agreement.definition.kind,
  zone,
  state: standing.phase,
  round: standing.round,
  missed: standing.missed,
  target_ms: standing.target,
  counted_ms: standing.counted,
  started_at: iso(standing.startedAt),
  ended_at: iso(standing.endedAt),
  due_at: iso(standing.dueAt),
  late_after: iso(standing.lateAfter),
  breached_at: iso(standing.breachedAt),
  breached_by: standing.breachedBy,
})

const classes = {
  idle: 'new',
  running: 'active',
  paused: 'waiting',
  stopped: 'closed',
  cancelled: 'cancelled',
} as const

/** The whole row of a clock. `now` decides what it is called while its target may pass with time. */
export const commitmentRow = (computed: Computed, clock: Clock, now: number): CommitmentRow => {
  const { id, type, values, history } = computed
  const { agreement, target, standing } = clock
  const whole = { kind: agreement.definition.kind, target: target.name }
  const late = lateness(computed, clock)
  return {
    ...clockRow(computed, clock),
    about_type: type,
    number: `${String(history.given['number'])}-${whole.kind}-${whole.target}`.toUpperCase(),
    state_class: classes[standing.phase],
    created_at: iso(standing.startedAt),
    outcome: stateAt(standing, now),
    priority: textOf(values['priority']),
    organisation_id: textOf(values['organisation']),
    service_id: textOf(values['service']),
    offering_id: textOf(values['offering']),
    team_id: textOf(values['team']),
    assignee_id: textOf(values['assignee']),
    ...late,
    promised: Math.floor(standing.target / 1000),
    worked: Math.floor(standing.counted / 1000),
    ...timesOf(clock),
    about_id: id,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Who had it in hand when its target passed, and the team that the record was with then. */
const lateness = (
  { history: { frames } }: Computed,
  { standing: { breachedAt, breachedBy } }: Clock,
): Pick<CommitmentRow, 'late_with' | 'late_team_id' | 'late_person_id'> => {
  if (breachedAt === null) return { late_with: null, late_team_id: null, late_person_id: null }
  const [kind = 'nobody', id = null] = breachedBy?.split(':') ?? []
  const team = frames.findLast(({ at, values }) => at <= breachedAt && values['team'] !== undefined)
  return {
    late_with: kind,
    late_team_id: kind === 'team' ? id : textOf(team?.values['team']),
    late_person_id: kind === 'person' ? id : null,
  }
}

/**
 * Whole seconds by who had it in hand, up to its end or its last event. Each sum is cut where the whole is, so that the
 * parts add up to it exactly.
 */
const timesOf = ({ moments, terms, standing }: Clock): Pick<CommitmentRow, 'took' | PartyColumn> => {
  const until = standing.endedAt ?? moments.at(-1)?.at ?? standing.startedAt
  const { stretches } = readClock(moments, terms, until)
  const sums = new Map<PartyColumn, number>(partyColumns.map((column) => [column, 0]))
  for (const [party, ms] of timeByParty(stretches)) {
    const column = columnOf(party)
    sums.set(column, (sums.get(column) ?? 0) + ms)
  }
  let [all, told] = [0, 0]
  const whole = partyColumns.map((column) => {
    all += sums.get(column) ?? 0
    const seconds = Math.floor(all / 1000) - told
    told += seconds
    return [column, seconds] as const
  })
  return { took: told, ...(Object.fromEntries(whole) as Record<PartyColumn, number>) }
}

const partyColumns = ['with_requester', 'with_supplier', 'with_team', 'with_person', 'with_nobody'] as const
type PartyColumn = (typeof partyColumns)[number]

const columnOf = (party: string | null): PartyColumn => {
  const kind = party === null ? 'nobody' : (party.split(':')[0] ?? 'nobody')
  return partyColumns.find((column) => column === `with_${kind}`) ?? 'with_nobody'
}
