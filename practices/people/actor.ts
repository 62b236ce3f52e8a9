import { problem } from '#contract/problem.ts'
import type { Grant } from '#contract/access.ts'
import type { Actor } from '#engine'
import { sessionById } from '#platform/auth/sessions.ts'
import type { Queryable, Statement } from '#platform/database/pool.ts'

/** What is known of whoever holds a session's token or an API key, beside the person. */
export interface Holder {
  readonly sessionId: string | null
  readonly keyId: string | null
  readonly scopes: readonly string[] | null
  readonly seenAt: string | null
  /** When whoever holds the session last proved who they are: by signing in, or by being asked again. */
  readonly provenAt: string | null
  readonly usedAt: string | null
  readonly rights: string | null
  /** False for a token that has a successor already. */
  readonly isCurrent: boolean
}

export interface PersonOfActor {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly email: string | null
  /** Null where the person leaves it to the browser. */
  readonly language: string | null
  /** Null until the first page takes it from the browser. */
  readonly timeZone: string | null
  readonly organisation: string | null
  /** How the screens look to the person; null for what she has left to the browser. */
  readonly theme: string | null
  readonly density: string | null
  /** A role asks for a second factor that the session was not begun with: it does nothing before there is one. */
  readonly needsSecondFactor: boolean
}

export interface LoadedActor {
  readonly actor: Actor
  readonly person: PersonOfActor
  readonly holder: Holder
}

/** SQL for the rows `person_id, session_id, …` of a `Holder`. */
export interface HolderSql {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/**
 * A person as an actor, with everything that rights depend on, in one statement: own organisation and those below it,
 * whose members see each other's requests, teams (as member or lead), roles held directly, by team, and the one that everybody has. Null for somebody who has
 * left, is archived, or whom the holder does not name.
 */
export const loadHolder = async (db: Queryable, holder: HolderSql): Promise<LoadedActor | null> => {
  const [row] = await db.query<ActorRow>(statementOf(holder))
  return row ? loadedOf(row) : null
}

/** A person as an actor by id. @throws Problem `not_found` for somebody who is not there (any more) */
export const loadActor = async (db: Queryable, personId: string): Promise<Actor> =>
  found(await loadHolder(db, { name: 'actor:person', text: byPerson, values: [personId] })).actor

/** Who has just signed in, by the session's id. @throws Problem `not_found` for somebody who has left at this moment */
export const loadSignedIn = async (db: Queryable, sessionId: string): Promise<LoadedActor> =>
  found(await loadHolder(db, { name: 'actor:signed-in', ...sessionById(sessionId) }))

const found = (loaded: LoadedActor | null): LoadedActor => {
  if (!loaded) throw problem('not_found', 'There is no such person, or she has left.')
  return loaded
}

/** People as actors in one statement, by id; who is not there (any more) is missing. */
export const loadActors = async (
  db: Queryable,
  people: readonly string[],
): Promise<ReadonlyMap<string, Actor>> => {
  if (people.length === 0) return new Map()
  const rows = await db.query<ActorRow>({ name: 'actor:people', text: ofPeople, values: [people] })
  return new Map(rows.map((row) => [row.id, loadedOf(row).actor]))
}

const holderOf = (
  person: string,
): string => `select ${person} as person_id, null::uuid as session_id, null::timestamptz as seen_at, null::timestamptz as proven_at, null::timestamptz as expires_at,
  null::text as rights, true as is_current, null::uuid as key_id, null::text[] as scopes, null::timestamptz as used_at,
  true as is_strong`

const byPerson = holderOf('$1::uuid')

const statementOf = ({ name, values, text }: HolderSql): Statement => ({ name, values, text: actorSql(text) })

const actorSql = (holder: string): string => `with recursive holder as materialized (${holder}),
  who as materialized (
    select h.*, p.id, p.number, p.name, p.email, p.language, p.time_zone, p.theme, p.density, p.organisation_id, p.roles_ids
    from holder h join person p on p.id = h.person_id where p.state = 'active' and p.archived_at is null
  ),
  house as (
    select o.id, o.kind, o.sharing from organisation o where o.id = (select organisation_id from who) and o.archived_at is null
    union
    select below.id, below.kind, below.sharing from house join organisation below on below.parent_id = house.id where below.archived_at is null
  ),
  crew as materialized (
    select t.id, t.roles_ids, t.members_ids, t.lead_id from team t
    where t.archived_at is null and (t.members_ids @> array[(select id from who)] or t.lead_id = (select id from who))
  )
  select who.id, who.number, who.name, who.email, who.language, who.time_zone as "timeZone", who.theme, who.density, who.organisation_id as organisation,
    who.session_id as "sessionId", who.key_id as "keyId", who.scopes, who.seen_at as "seenAt", who.proven_at as "provenAt", who.used_at as "usedAt",
    who.rights, who.is_current as "isCurrent",
    (select kind from house where id = who.organisation_id) as kind,
    array(select id from house) as organisations,
    array(select id from house where sharing = 'organisation') as shared,
    array(select distinct unnest(crew.members_ids || crew.lead_id) from crew where exists (
      select from house where house.id = who.organisation_id and house.sharing in ('team', 'organisation'))) as colleagues,
    array(select id from crew order by id) as teams,
    (select coalesce(json_agg(json_build_object('id', r.id, 'key', r.key, 'grants', r.grants) order by r.key), '[]') from role r
      where r.archived_at is null and (r.key = 'requester' or r.id = any(who.roles_ids) or r.id in (select unnest(roles_ids) from crew))) as roles,
    not who.is_strong and exists (select from role r where r.second_factor
      and r.archived_at is null and (r.key = 'requester' or r.id = any(who.roles_ids) or r.id in (select unnest(roles_ids) from crew))) as "needsSecondFactor"
  from who`

const ofPeople = `select a.* from unnest($1::uuid[]) as wanted(id), lateral (${actorSql(holderOf('wanted.id'))}) a`

interface ActorRow extends PersonOfActor, Holder {
  readonly kind: string | null
  readonly organisations: readonly string[]
  readonly shared: readonly string[]
  readonly colleagues: readonly (string | null)[]
  readonly teams: readonly string[]
  readonly roles: readonly { readonly id: string; readonly key: string; readonly grants: readonly Grant[] }[]
}

const loadedOf = (row: ActorRow): LoadedActor => {
  const { id, number, name, email, organisation, theme, density, needsSecondFactor } = row
  const { sessionId, keyId, scopes, seenAt, provenAt, usedAt, rights, isCurrent } = row
  return {
    actor: actorOf(row),
    person: {
      id,
      number,
      name,
      email,
      language: row.language,
      timeZone: row.timeZone,
      organisation,
      theme,
      density,
      needsSecondFactor,
    },
    holder: { sessionId, keyId, scopes, seenAt, provenAt, usedAt, rights, isCurrent },
  }
}

const mostKnown = 500
const knownActors = new Map<string, Actor>()

/**
 * The same object for the same rights, as the database has just told them: what the engine has worked out of an actor's
 * grants holds for the next request too. Whoever has not been seen for longest is forgotten first.
 */
const actorOf = (row: ActorRow): Actor => {
  const { id, name, language, timeZone, organisation, kind, organisations, shared, colleagues } = row
  const { teams, roles, keyId, scopes } = row
  const told = [
    id, name, language, timeZone, organisation, kind, organisations, shared, colleagues, teams, roles, keyId, scopes,
  ] // prettier-ignore
  const key = JSON.stringify(told)
  const known = knownActors.get(key)
  const actor = known ?? madeOf(row)
  if (known) knownActors.delete(key)
  else if (knownActors.size >= mostKnown) knownActors.delete(knownActors.keys().next().value ?? '')
  knownActors.set(key, actor)
  return actor
}

const madeOf = (row: ActorRow): Actor => {
  const { id, name, organisation, kind, keyId, scopes } = row
  return Object.freeze({
    id,
    name,
    organisation: kind === null ? null : organisation,
    organisations: row.organisations,
    shared: row.shared,
    colleagues: row.colleagues.filter((each) => each !== null),
    teams: row.teams,
    roles: row.roles.map(({ key }) => key),
    heldRoles: row.roles.map(({ id: role }) => role),
    provider: kind === 'own',
    system: false,
    timeZone: row.timeZone ?? 'UTC',
    language: row.language ?? 'en',
    grants: row.roles.flatMap(({ key, grants }) => grants.map((grant) => ({ ...grant, role: key }))),
    ...(scopes && { scopes }),
    ...(keyId && { key: { type: 'api-key', id: keyId } }),
  })
}
