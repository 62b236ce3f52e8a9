import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { problem } from '#contract/problem.ts'
import { outlived, continuesTo } from './chain.ts'
import type { Retention } from './chain.ts'
import { checkBackup } from './check.ts'
import { copyContents, removeUnnamed } from './contents.ts'
import { segmentAfter, segmentAt, segmentsFrom } from './log-segments.ts'
import type { Manifest } from './manifest.ts'
import { addBackup, listBackups, removeBackup } from './place.ts'
import type { Place } from './place.ts'
import { dropSlot, makeSlot, refuseEndlessKeeping, releaseUpTo, slotOf, slotState } from './slot.ts'
import { LogGap } from './source.ts'
import type { CopiedDatabase, CopyTask, DatabaseFacts, Source } from './source.ts'

export interface BackupOptions {
  readonly place: Place
  readonly source: Source
  readonly databaseUrl: string
  /** The folder of the file store. */
  readonly filesFolder: string
  /** `auto` is an increment where one can follow, else full. */
  readonly kind: 'full' | 'increment' | 'auto'
  readonly label: string
  readonly product: Manifest['product']
  readonly notes?: Manifest['notes']
  /** Null keeps all. */
  readonly keep: Retention | null
  /** Whether PostgreSQL keeps its log from now on for the next increment; default true. */
  readonly continues?: boolean
  readonly onProgress?: (bytes: number, totalBytes: number) => void
}

export interface BackupDone {
  readonly manifest: Manifest
  readonly addedFiles: number
  readonly removed: readonly string[]
  /** Why a full backup was made where an increment was asked for; null otherwise. */
  readonly insteadBecause: string | null
}

/**
 * Copies database and files while they are used, proves what was written, and removes what has outlived its keeping.
 * An interrupted or failed one leaves the backups before it as they were.
 */
export async function takeBackup(options: BackupOptions): Promise<BackupDone> {
  const client = await session(options.databaseUrl)
  try {
    await lockPlace(client, options.place)
    const facts = await factsOf(client)
    const made = await takeAny(client, facts, options)
    const removed =
      options.keep === null
        ? []
        : await removeOutlived(options.place, options.keep, await now(client, 'floor'))
    return { ...made, removed }
  } finally {
    await client.end()
  }
}

/** A connection of its own: a backup lasts, and belongs to the session that began it. */
async function session(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'keelson-backup',
    statement_timeout: 0,
  })
  // Lost in the middle, the next statement says so.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function lockPlace(client: Client, place: Place): Promise<void> {
  const { rows } = await client.query<{ ok: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as ok',
    [`keelson backup ${place.id}`],
  )
  if (rows[0]?.ok !== true)
    throw problem('conflict', {
      message: `Another process is making a backup in ${place.folder} now.`,
      remedy: 'Wait for it to end.',
    })
}

async function factsOf(client: Client): Promise<DatabaseFacts> {
  const { rows } = await client.query<DatabaseFacts>(`select
    (select system_identifier::text from pg_control_system()) as system,
    (current_setting('server_version_num')::int / 10000)::text as major,
    left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) as timeline,
    (select setting::int from pg_settings where name = 'wal_segment_size') as "segmentBytes",
    current_database()::text as name, current_user::text as user, current_setting('search_path') as "searchPath"`)
  const [facts] = rows
  if (facts === undefined) throw new Error('The database said nothing of itself.')
  return facts
}

async function takeAny(
  client: Client,
  facts: DatabaseFacts,
  options: BackupOptions,
): Promise<Omit<BackupDone, 'removed'>> {
  if (options.kind === 'full')
    return { ...(await takeOne(client, facts, options, 'full')), insteadBecause: null }
  const reason = await whyFull(client, facts, options)
  if (reason === null) {
    try {
      return { ...(await takeOne(client, facts, options, 'increment')), insteadBecause: null }
    } catch (error) {
      if (!(error instanceof LogGap)) throw error
      await dropSlot(client, slotOf(options.place.id))
      return { ...(await takeOne(client, facts, options, 'full')), insteadBecause: error.message }
    }
  }
  return {
    ...(await takeOne(client, facts, options, 'full')),
    insteadBecause: options.kind === 'increment' ? reason : null,
  }
}

/** Why no increment can follow; null when one can. */
async function whyFull(
  client: Client,
  facts: DatabaseFacts,
  { place }: BackupOptions,
): Promise<string | null> {
  const last = (await listBackups(place)).at(-1)
  if (last === undefined) return 'No backup was made here before.'
  const { keptFrom } = await slotState(client, slotOf(place.id), facts)
  if (keptFrom === null) return 'PostgreSQL has not kept its log since the last backup.'
  const from = segmentAfter(last.log.to, facts.segmentBytes)
  return continuesTo(last, facts.system, from) && keptFrom <= from && from.startsWith(facts.timeline)
    ? null
    : 'The log since the last backup is not whole.'
}

const now = async (client: Client, round: 'floor' | 'ceil'): Promise<string> => {
  const { rows } = await client.query<{ ms: string }>(
    `select ${round}(extract(epoch from clock_timestamp()) * 1000)::text as ms`,
  )
  return new Date(Number(rows[0]?.ms)).toISOString()
}

async function takeOne(
  client: Client,
  facts: DatabaseFacts,
  options: BackupOptions,
  kind: Manifest['kind'],
): Promise<{ manifest: Manifest; addedFiles: number }> {
  const { place } = options
  const slot = slotOf(place.id)
  const backups = await listBackups(place)
  const before = backups.at(-1)
  const startedAt = await now(client, 'floor')
  const id = idOf(kind, startedAt, before)
  // What the full backup and its increments have already; a full one names all that there is.
  const chain = kind === 'full' ? [] : backups.slice(backups.findLastIndex((each) => each.kind === 'full'))
  const files = filesSince(options, chain)
  if (options.continues !== false) await refuseEndlessKeeping(client)
  await makeSlot(client, slot)
  try {
    const manifest = await addBackup(place, id, async (folder) => {
      const written = await copyAll(options, { client, facts, folder, id, kind, startedAt, before, files })
      await checkBackup(place, written, { folder })
      return written
    })
    if (options.continues === false) await dropSlot(client, slot)
    else await releaseUpTo(client, slot, manifest.log.to, facts)
    return { manifest, addedFiles: files.added() }
  } catch (error) {
    // With nothing that could be continued, the log need not be kept.
    if (before === undefined || options.continues === false)
      await dropSlot(client, slot).catch(() => undefined)
    throw error
  }
}

interface Files {
  copy(): Promise<void>
  added(): number
  /** What the backups before do not have. */
  fresh(): Manifest['contents']
}

function filesSince({ filesFolder, place }: BackupOptions, chain: readonly Manifest[]): Files {
  const seen = new Map(
    chain.flatMap(({ contents }) => contents.map((each) => [each.sha256, each.bytes] as const)),
  )
  const known = new Set(seen.keys())
  let added = 0
  return {
    copy: async () => {
      added += await copyContents(filesFolder, place.contents, seen)
    },
    added: () => added,
    fresh: () =>
      [...seen].filter(([sha256]) => !known.has(sha256)).map(([sha256, bytes]) => ({ sha256, bytes })),
  }
}

interface Making {
  readonly client: Client
  readonly facts: DatabaseFacts
  readonly folder: string
  readonly id: string
  readonly kind: Manifest['kind']
  readonly startedAt: string
  readonly before: Manifest | undefined
  readonly files: Files
}

async function copyAll(options: BackupOptions, making: Making): Promise<Manifest> {
  const { client, facts, folder, id, kind, startedAt, before, files } = making
  const { source } = options
  const slot = slotOf(options.place.id)
  const total = await databaseBytes(client)
  const task: CopyTask = {
    client,
    facts,
    folder,
    label: id,
    onProgress: (bytes) => options.onProgress?.(bytes, total),
  }
  // Before and after: a file that a record of the backed-up state names was there by one of the two.
  await files.copy()
  const database: CopiedDatabase | null = kind === 'full' ? await source.copyDatabase(task) : null
  const consistentAt = kind === 'full' ? await now(client, 'ceil') : null
  const { reachesTo, last } = await endOfLog(client, facts)
  const from = await firstSegment(client, facts, { before, slot, database })
  const log = await source.copyLog(task, segmentsFrom(from, last, facts.segmentBytes), slot)
  await files.copy()
  const { system, major, name, user, segmentBytes, searchPath } = facts
  return {
    format: 1,
    id,
    kind,
    label: options.label,
    startedAt,
    endedAt: await now(client, 'ceil'),
    consistentAt,
    reachesTo,
    product: options.product,
    database: { system, major, isEmbedded: source.isEmbedded, name, user, segmentBytes, searchPath },
    log: { from, to: last },
    folders: [...(database?.folders ?? [])],
    database_files: [...(database?.files ?? [])],
    log_files: log,
    contents: files.fresh(),
    notes: options.notes ?? {},
  }
}

/** Names sort in the order of making, even where a clock went back. */
function idOf(kind: Manifest['kind'], startedAt: string, before: Manifest | undefined): string {
  const stamp = (at: string): string => at.replaceAll(/[-:.]/g, '')
  const least = before === undefined ? '' : before.id.slice(0, stamp(startedAt).length)
  const own = stamp(startedAt)
  const next = least < own ? own : stamp(new Date(isoOf(least) + 1).toISOString())
  return `${next}-${kind}-${randomBytes(3).toString('hex')}`
}

const isoOf = (stamp: string): number =>
  Date.parse(stamp.replace(/^(....)(..)(..T..)(..)(..)(...)Z$/, '$1-$2-$3:$4:$5.$6Z'))

/** Ends the segment that is written now, with a commit that proves up to which time this backup reaches. */
async function endOfLog(client: Client, facts: DatabaseFacts): Promise<{ reachesTo: string; last: string }> {
  const reachesTo = await now(client, 'floor')
  // A transaction with a number leaves a commit with its time in the log, whatever synchronous_commit says.
  await client.query('begin; set local synchronous_commit = on; select pg_current_xact_id(); commit')
  await client.query('select pg_switch_wal()')
  const { rows } = await client.query<{ lsn: string }>('select pg_current_wal_insert_lsn()::text as lsn')
  const current = segmentAt(rows[0]?.lsn ?? '', facts.timeline, facts.segmentBytes)
  return { reachesTo, last: segmentAfter(current, facts.segmentBytes, -1) }
}

/** The log of a backup begins where that of the one before ends, as long as that is kept: so that no time is left out. */
async function firstSegment(
  client: Client,
  facts: DatabaseFacts,
  given: { before: Manifest | undefined; slot: string; database: CopiedDatabase | null },
): Promise<string> {
  const { keptFrom } = await slotState(client, given.slot, facts)
  const following =
    given.before?.database.system === facts.system
      ? segmentAfter(given.before.log.to, facts.segmentBytes)
      : null
  const canFollow =
    following !== null && keptFrom !== null && keptFrom <= following && following.startsWith(facts.timeline)
  if (given.database === null) {
    if (!canFollow) throw new LogGap('The log since the last backup is not whole.')
    return following
  }
  return canFollow && following <= given.database.from ? following : given.database.from
}

async function databaseBytes(client: Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `select sum(pg_database_size(oid))::text as bytes from pg_database
      where datallowconn and has_database_privilege(oid, 'connect')`,
  )
  return Number(rows[0]?.bytes)
}

async function removeOutlived(place: Place, keep: Retention, at: string): Promise<string[]> {
  const backups = await listBackups(place)
  const old = outlived(backups, keep, at)
  for (const { id } of old) await removeBackup(place, id)
  if (old.length > 0)
    await removeUnnamed(
      place.contents,
      backups.filter((each) => !old.includes(each)),
    )
  return old.map(({ id }) => id)
}
