import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { problem } from '#contract/problem.ts'
import { makePersonKeys } from '#engine/log/personal/keys.ts'
import { sealShape, together } from '#engine/log/sealing/heads.ts'
import type { HeadsFound } from '#engine/log/sealing/heads.ts'
import { verifySecrets } from '../../practices/people/api-key/verify-secrets.ts'
import { verifySeals } from '#engine/log/sealing/verify-seals.ts'
import type { SealVerification } from '#engine/log/sealing/verify-seals.ts'
import { verify } from '#engine/log/verify.ts'
import type { Verification } from '#engine/log/verify.ts'
import type { TypeRegistry } from '#engine'
import { chooseChain } from '#platform/backup/chain.ts'
import type { Chain } from '#platform/backup/chain.ts'
import { findProgram } from '#platform/backup/external/programs.ts'
import { listBackups, openPlace } from '#platform/backup/place.ts'
import type { Place } from '#platform/backup/place.ts'
import { bytesOf, checkChain, fillContents, fillDatabase } from '#platform/backup/restore.ts'
import { connect } from '#platform/database/connect.ts'
import { copiedServer } from '#platform/database/embedded/copied-server.ts'
import { recoverEmbedded, startEmbedded } from '#platform/database/embedded/embedded.ts'
import type { Recovered, Recovery } from '#platform/database/embedded/recover.ts'
import { migrate, ownSchema } from '#platform/database/migrate.ts'
import { actingOwner, ownerOfCopy } from '#platform/database/owner.ts'
import type { Database } from '#platform/database/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { Erased } from '../../capabilities/erasure/again.ts'
import { erasedOutside, noteErasedSince } from './erased.ts'

export interface RestoreWish {
  /** The folder that holds backups. */
  readonly from: string
  /** The data folder to make; empty, or not there yet. */
  readonly into: string
  /** An ISO instant; null for the newest state. */
  readonly to: string | null
  /** The secret of the installation, with which values of people are unsealed for comparing; null leaves them out. */
  readonly secret: string | null
  /** The last backup to be used; null for all. */
  readonly backup: string | null
  /** The data folder in use, where there is one: it knows of the latest erasures. */
  readonly inUse?: string
  /** The folder of PostgreSQL's programs, for the backup of an external one; they are looked for when absent. */
  readonly programs?: string | null
  readonly onStep?: (step: string, total?: number) => { update(done: number): void; end(): void }
}

export interface RestoreResult {
  /** The folder of the restored database when it is of an external PostgreSQL, which has to serve it; null otherwise. */
  readonly served: { readonly folder: string; readonly major: string } | null
  readonly backups: readonly string[]
  /** When the last transaction was committed that is in the restored database. */
  readonly reached: string | null
  readonly schema: { readonly from: number; readonly to: number }
  readonly files: number
  /** Contents that a record names and the restored file store does not have. */
  readonly missingFiles: readonly string[]
  readonly verification: Verification
  readonly seals: SealVerification
  /** People who were erased after the time of what was restored: its first start erases them again. */
  readonly erasedSince: number
  readonly elapsedMs: number
}

/**
 * Makes a new data folder from backups: proves their checksums, lets PostgreSQL replay to the point asked for, and
 * verifies every record, event and file. Nothing but `into` is written.
 */
export async function restore(types: TypeRegistry, wish: RestoreWish): Promise<RestoreResult> {
  const begin = performance.now()
  const place = await openPlace(wish.from, { create: false })
  const chain = chooseChain(await listBackups(place), { to: wish.to, id: wish.backup })
  await refuseUnsuitable(chain, wish.into)
  const erased = await erasedOutside([wish.from, ...(wish.inUse === undefined ? [] : [wish.inUse])])
  await prove(place, chain, wish)
  const server = await serverFor(chain, wish)
  const done = wish.onStep?.('Recovering')
  const recovered = await server.recover({
    fill: (pgdata) => fillDatabase(place, chain, pgdata),
    to: wish.to,
  })
  const filesFolder = join(wish.into, 'files')
  const files = await fillContents(place, chain, filesFolder)
  done?.end()
  const checked = await verifyRestored(types, wish, { server, chain, filesFolder, erased })
  await server.tidy()
  return {
    served: server.served,
    backups: chain.map(({ id }) => id),
    reached: recovered.lastTransactionAt,
    schema: { from: chain[0].product.schema, to: await ownSchema() },
    files,
    ...checked,
    elapsedMs: Math.round(performance.now() - begin),
  }
}

async function refuseUnsuitable(chain: Chain, into: string): Promise<void> {
  const [full] = chain
  const own = await ownSchema()
  if (full.product.schema > own)
    throw problem('conflict', {
      message: `The backup is of schema ${full.product.schema} (Keelson ${full.product.version}); this program knows ${own}.`,
      remedy: 'Restore it with the version that made it, or a later one.',
    })
  const present = await readdir(into).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (present.length > 0)
    throw problem('conflict', {
      message: `The folder ${into} is not empty: nothing was restored.`,
      remedy:
        'Name a new folder; what is in this one stays as it is. Start Keelson on it with KEELSON_DATA_DIR.',
    })
}

async function prove(place: Place, chain: Chain, wish: RestoreWish): Promise<void> {
  const progress = wish.onStep?.('Checking the backup', bytesOf(chain))
  await checkChain(place, chain, (bytes) => progress?.update(bytes)).finally(() => progress?.end())
}

/** What recovers the copy and serves it while it is verified: the embedded PostgreSQL, or one of the copy's version. */
interface RestoredServer extends Pick<RestoreResult, 'served'> {
  recover(recovery: Recovery): Promise<Recovered>
  start(): Promise<{ url: string; ownerUrl?: string; stop(): Promise<void> }>
  tidy(): Promise<void>
}

async function serverFor([full]: Chain, { into, programs = null }: RestoreWish): Promise<RestoredServer> {
  const { isEmbedded, major, name, user, searchPath = '"$user", public' } = full.database
  if (isEmbedded)
    return {
      served: null,
      recover: (recovery) => recoverEmbedded(into, recovery),
      start: () => startEmbedded({ dataFolder: into }),
      tidy: async () => undefined,
    }
  const postgres = await findProgram('postgres', { major, folder: programs, mayBeNewer: false })
  const server = await copiedServer(into, { postgres, major, name, user, searchPath })
  return { ...server, served: { folder: server.folder, major } }
}

interface Found {
  readonly server: RestoredServer
  readonly chain: Chain
  readonly filesFolder: string
  readonly erased: readonly Erased[]
}

async function verifyRestored(
  types: TypeRegistry,
  wish: RestoreWish,
  { server: restored, chain, filesFolder, erased }: Found,
): Promise<Pick<RestoreResult, 'verification' | 'seals' | 'missingFiles' | 'erasedSince'>> {
  const server = await restored.start()
  try {
    const database = await connect(server.url, { maxConnections: 4 })
    try {
      const ownerUrl = server.ownerUrl ?? (await ownerOfCopy(database, server.url))
      const asOwner = await actingOwner(database, ownerUrl)
      await asOwner((owner) => migrate(owner))
      const [total] = await database.query<{ count: number }>({
        text: 'select count(*)::int as count from record',
      })
      const progress = wish.onStep?.('Verifying', total?.count ?? 0)
      const verification = await verify(database, types, {
        keys: wish.secret === null ? null : makePersonKeys(wish.secret),
        also: verifySecrets,
        onProgress: (records) => progress?.update(records),
      })
      progress?.end()
      const seals = await verifySeals(database, headsOf(chain, wish.to))
      return {
        verification,
        seals,
        missingFiles: await missingFiles(database, filesFolder),
        erasedSince: await noteErasedSince(database, erased, wish.into),
      }
    } finally {
      await database.end()
    }
  } finally {
    await server.stop()
  }
}

/** The seals that were the newest when the backups were made: what is restored must have them. */
const headsOf = (chain: Chain, to: string | null): HeadsFound =>
  together(
    chain
      .filter(({ reachesTo, notes }) => (to === null || reachesTo <= to) && notes['lastSeal'])
      .map(({ id, notes }) => {
        const where = `the manifest of the backup ${id}`
        const seal = sealShape.safeParse(notes['lastSeal'])
        return seal.success
          ? { heads: [{ where, seal: seal.data }], unread: [] }
          : { heads: [], unread: [`What ${where} names as the last seal is none.`] }
      }),
  )

async function missingFiles(database: Database, filesFolder: string): Promise<string[]> {
  const store = await openFileStore(filesFolder)
  const missing: string[] = []
  const named = database.stream<{ number: string; sha256: string }>({
    text: 'select number, sha256 from attachment where archived_at is null order by number',
  })
  for await (const { number, sha256 } of named)
    if ((await store.size(sha256)) === null) missing.push(`${number}: ${sha256}`)
  return missing
}

/** Whether a restore found everything as it was written. */
export const isSound = ({ verification, seals, missingFiles: missing }: RestoreResult): boolean =>
  verification.faults.length + seals.faults.length + missing.length === 0

/** One line for each thing that does not agree. */
export const faultLines = ({ verification, seals, missingFiles: missing }: RestoreResult): string[] => [
  ...verification.faults.map(({ number, id, message }) => `${number || id}: ${message}`),
  ...seals.faults.map(({ message }) => message),
  ...missing.map((file) => `File missing: ${file}`),
]
