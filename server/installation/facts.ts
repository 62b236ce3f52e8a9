import type { Queryable } from '#platform/database/pool.ts'
import { areOnOneDisk, diskOf } from '#platform/files/disk.ts'

/** What the product knows of itself where it is installed; times are instants, lengths of time seconds. */
export interface Facts {
  readonly databaseVersion: string
  readonly isEmbedded: boolean
  readonly plans: number
  readonly lastBackupAt: string | null
  readonly backupFailure: string | null
  /** Where the plan with the newest backup makes them, and whether on the disk of the data folder. */
  readonly backupFolder: string | null
  readonly sharesDisk: boolean
  readonly drill: { readonly outcome: string; readonly at: string; readonly number: string } | null
  /** Who has named the mail server: whoever runs the process, an administrator, or nobody. */
  readonly mailBy: 'environment' | 'record' | null
  /** Whether the server that is used of those records asks for a password that nobody has set. */
  readonly mailLacksPassword: boolean
  readonly unsealedSeconds: number
  readonly publications: number
  /** How long the oldest event has waited that some follower has not read. */
  readonly behindSeconds: number
  readonly slowest: string | null
  /** What was to happen by itself at its time and is refused: how often, and of the oldest which record, and why. */
  readonly held: { readonly count: number; readonly number: string; readonly why: string }
  /** Erasures that wait for something at their end, and for what the oldest of them waits. */
  readonly waitingErasures: { readonly count: number; readonly number: string; readonly why: string }
  readonly publicUrl: string
  /** Accounts of the demonstration, whose password the console has printed. */
  readonly demonstrationAccounts: number
  readonly freeBytes: number
  readonly diskBytes: number
  readonly administrators: number
  /** Administrators who sign in with a password alone. */
  readonly withoutFactor: number
  /** What the organisation has made itself, the demonstration left out. */
  readonly own: {
    readonly organisations: number
    readonly teams: number
    readonly people: number
    /** Who works at the desk: by a role of their own or of a team of theirs. */
    readonly agents: number
    readonly services: number
    readonly brands: number
  }
}

export interface Installed {
  readonly db: Queryable
  readonly config: {
    readonly databaseUrl: string | null
    readonly dataFolder: string
    readonly smtpUrl: string | null
    readonly publicUrl: string
  }
  /** Ids of the records that the demonstration has brought. */
  readonly demonstration: () => Promise<readonly string[]>
}

type Row = { readonly mailServers: number } & Pick<
  Facts,
  | 'databaseVersion'
  | 'plans'
  | 'lastBackupAt'
  | 'backupFailure'
  | 'backupFolder'
  | 'drill'
  | 'mailLacksPassword'
  | 'publications'
  | 'behindSeconds'
  | 'slowest'
  | 'held'
  | 'waitingErasures'
  | 'demonstrationAccounts'
  | 'administrators'
  | 'withoutFactor'
  | 'own'
>

// Counts of the whole installation, for administrators only: no record is told, so no reader's rule is asked.
const text = `with boss as (
    select p.id from person p where p.state = 'active' and p.archived_at is null and exists (
      select from role r where r.key = 'administrator' and r.archived_at is null and (r.id = any(p.roles_ids) or exists (
        select from team t where t.archived_at is null and r.id = any(t.roles_ids) and (p.id = any(t.members_ids) or t.lead_id = p.id))))
  ),
  behind as (
    select f.name, extract(epoch from clock_timestamp() - e.recorded_at) as seconds from follower f
    cross join lateral (select recorded_at from event e where (e.xid, e.seq) > (f.xid, f.seq) order by e.xid, e.seq limit 1) e
    order by seconds desc limit 1
  )
  select current_setting('server_version') as "databaseVersion",
    (select count(*)::int from backup_plan where state = 'active' and archived_at is null) as plans,
    (select max(last_full_at) from backup_plan where state = 'active' and archived_at is null) as "lastBackupAt",
    (select failure from backup_plan where state = 'active' and archived_at is null and failure is not null limit 1) as "backupFailure",
    (select folder from backup_plan where state = 'active' and archived_at is null
      order by last_full_at desc nulls last limit 1) as "backupFolder",
    (select json_build_object('outcome', outcome, 'at', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'number', number)
      from restore_drill where archived_at is null order by started_at desc limit 1) as drill,
    (select count(*)::int from mail_server where state = 'active' and archived_at is null) as "mailServers",
    coalesce((select "user" is not null and secret_set_at is null from mail_server where state = 'active' and archived_at is null
      order by id desc limit 1), false) as "mailLacksPassword",
    (select count(*)::int from log_publication where state = 'active' and archived_at is null) as publications,
    coalesce((select seconds from behind), 0)::float8 as "behindSeconds",
    (select name from behind) as slowest,
    (select json_build_object('count', count(*), 'number', coalesce((array_agg(r.number order by h.held_at))[1], ''),
      'why', coalesce((array_agg(h.because order by h.held_at))[1], '')) from held_alarm h join record r on r.id = h.record_id) as held,
    (select json_build_object('count', count(*), 'number', coalesce((array_agg(number order by id))[1], ''),
      'why', coalesce((array_agg(failure order by id))[1], ''))
      from erasure where archived_at is null and state = 'running' and failure is not null) as "waitingErasures",
    (select count(distinct c.person_id)::int from credential c join person p on p.id = c.person_id
      where c.person_id = any($1::uuid[]) and p.state = 'active' and p.archived_at is null) as "demonstrationAccounts",
    (select count(*)::int from boss) as administrators,
    (select count(*)::int from boss where exists (select from credential c where c.person_id = boss.id and c.password is not null)
      and not exists (select from totp where totp.person_id = boss.id and confirmed_at is not null)
      and not exists (select from passkey where passkey.person_id = boss.id)) as "withoutFactor",
    json_build_object(
      'organisations', (select count(*) from organisation where archived_at is null and kind = 'own' and id <> all($1::uuid[])),
      'teams', (select count(*) from team where archived_at is null and id <> all($1::uuid[])),
      'people', (select count(*) from person where archived_at is null and id <> all($1::uuid[])),
      'agents', (select count(*) from person p where p.archived_at is null and p.id <> all($1::uuid[]) and exists (
        select from role r where r.key in ('service-desk-agent', 'team-lead') and r.archived_at is null and (r.id = any(p.roles_ids) or exists (
          select from team t where t.archived_at is null and r.id = any(t.roles_ids) and (p.id = any(t.members_ids) or t.lead_id = p.id))))),
      'brands', (select count(*) from brand where archived_at is null and id <> all($1::uuid[])),
      'services', (select count(*) from service where archived_at is null and id <> all($1::uuid[]))) as own`

/** Asks database, disk and settings. */
export const factsOf = async (
  { db, config, demonstration }: Installed,
  unsealedSeconds: () => Promise<number>,
): Promise<Facts> => {
  const [[row], seconds, disk] = await Promise.all([
    db.query<Row>({ name: 'installation:facts', text, values: [await demonstration()] }),
    unsealedSeconds(),
    diskOf(config.dataFolder),
  ])
  if (!row) throw new Error('The database did not say how it is.')
  const { mailServers, ...counted } = row
  return {
    ...counted,
    sharesDisk: row.backupFolder !== null && (await areOnOneDisk(row.backupFolder, config.dataFolder)),
    isEmbedded: config.databaseUrl === null,
    mailLacksPassword: config.smtpUrl === null && row.mailLacksPassword,
    mailBy: config.smtpUrl !== null ? 'environment' : mailServers > 0 ? 'record' : null,
    publicUrl: config.publicUrl,
    unsealedSeconds: seconds,
    freeBytes: disk.freeBytes,
    diskBytes: disk.bytes,
  }
}
