import type { AnyRef } from '#contract/fields/ref.ts'
import type { ToldGroup, ToldOne } from '#contract/automation/actions.ts'
import { coverOf, rotaOf } from '#contract/time/rota/on-call.ts'
import { onCallAt } from '#contract/time/rota/rota.ts'
import { read, type StoredRecord, type WriteCtx } from '#engine'

/** Those of some people who may read a record, or work on it, with the rights that they have now. */
export type ReadersAmong = (
  ctx: WriteCtx,
  asked: { readonly people: readonly string[]; readonly about: AnyRef; readonly may: 'read' | 'work' },
) => Promise<readonly string[]>

/** To whom a note may be addressed: what those may do who can read it. */
export interface NoteReaders {
  readonly about: AnyRef
  readonly may: 'read' | 'work'
  readonly readersAmong: ReadersAmong
}

/** One person whom an action names: by what they are to the record, or by id; null where there is nobody. */
export const personOf = async (
  ctx: WriteCtx,
  record: StoredRecord,
  whom: ToldOne,
): Promise<string | null> => {
  if (whom === 'assignee' || whom === 'requester') return textOf(record[whom])
  if (whom === 'manager') {
    const assignee = textOf(record.assignee)
    return assignee === null ? null : textOf((await read(ctx, 'person', assignee)).manager)
  }
  if (whom !== 'lead') return whom
  const team = textOf(record.team)
  return team === null ? null : textOf((await read(ctx, 'team', team)).lead)
}

// So many are told of one event at most.
const mostOfGroup = 200

/**
 * Everybody of a role, held directly or by a team, or of a team, its lead included, or whoever is on call by a rota: those of
 * them who may read what is said, for a group is no grant. Of more than 200 the first 200 by their ids.
 */
export const peopleOf = async (
  ctx: WriteCtx,
  group: ToldGroup,
  { about, may, readersAmong }: NoteReaders,
): Promise<readonly string[]> => {
  const who = async (people: readonly string[]): Promise<readonly string[]> =>
    people.length === 0 ? [] : (await readersAmong(ctx, { people, about, may })).slice(0, mostOfGroup)
  if ('role' in group) return who(await ofRole(ctx, group.role))
  if ('team' in group) return who(await ofTeam(ctx, group.team))
  const { person, lead } = await onCall(ctx, group.rota)
  const reached = await who(person)
  // Nobody’s turn, or somebody’s who has left or may not read it: whoever keeps the rota is told instead.
  return reached.length > 0 ? reached : who(lead)
}

interface RotaRow {
  readonly [name: string]: unknown
  readonly lead: string | null
  readonly covers: readonly Readonly<Record<string, unknown>>[]
}

const onCall = async (
  { db, clock }: WriteCtx,
  rota: string,
): Promise<{ readonly person: readonly string[]; readonly lead: readonly string[] }> => {
  const now = clock.now()
  const [row] = await db.query<RotaRow>({
    name: 'automation:on-call',
    text: `select r.people_ids as people, r.begins::text, r.handover, r.turn_days::int as "turnDays", r.zone, t.lead_id as lead,
        coalesce((select json_agg(json_build_object('person', c.person_id, 'beginsAt', c.begins_at, 'endsAt', c.ends_at) order by c.id)
          from cover c where c.rota_id = r.id and c.archived_at is null and c.begins_at <= $2::timestamptz and c.ends_at > $2::timestamptz), '[]') as covers
      from rota r left join team t on t.id = r.team_id and t.archived_at is null where r.id = $1::uuid and r.archived_at is null`,
    values: [rota, now],
  })
  const turns = row && rotaOf(row)
  if (!turns) return { person: [], lead: [] }
  const person = onCallAt(turns, row.covers.map(coverOf), Date.parse(now))
  return { person: await activeOf(db, person), lead: await activeOf(db, row.lead) }
}

const activeOf = async (db: WriteCtx['db'], person: string | null): Promise<readonly string[]> => {
  if (person === null) return []
  const rows = await db.query<{ id: string }>({
    name: 'automation:active',
    text: `select id from person where id = $1::uuid and state = 'active' and archived_at is null`,
    values: [person],
  })
  return rows.map(({ id }) => id)
}

const ofRole = async ({ db }: WriteCtx, role: string): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }>({
    name: 'automation:of-role',
    text: `select p.id from person p where p.state = 'active' and p.archived_at is null
        and exists (select from role r where r.id = $1::uuid and r.archived_at is null)
        and (p.roles_ids @> array[$1::uuid] or exists (select from team t where t.archived_at is null and t.roles_ids @> array[$1::uuid]
          and (t.members_ids @> array[p.id] or t.lead_id = p.id)))
      order by p.id`,
    values: [role],
  })
  return rows.map(({ id }) => id)
}

const ofTeam = async ({ db }: WriteCtx, team: string): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }>({
    name: 'automation:of-team',
    text: `select p.id from team t join person p on p.id = t.lead_id or t.members_ids @> array[p.id]
      where t.id = $1::uuid and t.archived_at is null and p.state = 'active' and p.archived_at is null order by p.id`,
    values: [team],
  })
  return rows.map(({ id }) => id)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
