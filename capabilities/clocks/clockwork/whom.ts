import type { AnyRef } from '#contract/fields/ref.ts'
import type { ToldGroup, ToldOne } from '#contract/clocks/target.ts'
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

/** One person whom a step names: by what they are to the record, or by id; null where there is nobody. */
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
 * Everybody of a role, held directly or by a team, or of a team, its lead included: those of them who may read what is said,
 * for a group is no grant. Of more than 200 the first 200 by their ids.
 */
export const peopleOf = async (
  ctx: WriteCtx,
  group: ToldGroup,
  { about, may, readersAmong }: NoteReaders,
): Promise<readonly string[]> => {
  const people = 'role' in group ? await ofRole(ctx, group.role) : await ofTeam(ctx, group.team)
  return (await readersAmong(ctx, { people, about, may })).slice(0, mostOfGroup)
}

const ofRole = async ({ db }: WriteCtx, role: string): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }>({
    name: 'clocks:of-role',
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
    name: 'clocks:of-team',
    text: `select p.id from team t join person p on p.id = t.lead_id or t.members_ids @> array[p.id]
      where t.id = $1::uuid and t.archived_at is null and p.state = 'active' and p.archived_at is null order by p.id`,
    values: [team],
  })
  return rows.map(({ id }) => id)
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
