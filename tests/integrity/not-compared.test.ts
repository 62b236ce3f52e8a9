import { mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import git from 'isomorphic-git'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { systemActor } from '#engine'
import { verifySeals } from '#engine/log/sealing/verify-seals.ts'
import type { Database } from '#platform/database/pool.ts'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { folderPublisher } from '../../integrations/head-folder/head-folder.ts'
import { gitPublisher } from '../../integrations/head-git/head-git.ts'
import { headsInPlaces } from '../../practices/governance/log-publication/publish.ts'
import { runCli } from '../../server/cli/command.ts'
import { verifyCommand } from '../../server/cli/verify.ts'
import { copyOf, urlOf } from '../harness/database.ts'
import { testSecret } from '../harness/people.ts'
import { headOf, newFolder, turn } from './publishing-turns.ts'
import { sealAll, test } from './sealed-product.ts'

const outgoing = makeOutgoing({ allow: readAllowList('127.0.0.1').list })

let out = ''
beforeEach(() => {
  out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())

interface Verified {
  readonly code: number
  readonly faults: readonly {
    readonly seal: number | null
    readonly code: string
    readonly message: string
  }[]
}

/** `keelson verify` as somebody calls it, on a database and with a data folder. */
const verified = async (db: Database, dataFolder: string): Promise<Verified> => {
  out = ''
  const env = { DATABASE_URL: await urlOf(db), KEELSON_DATA_DIR: dataFolder, KEELSON_SECRET: testSecret }
  const code = await runCli([verifyCommand], ['verify', '--json'], env)
  const { sealing } = JSON.parse(out) as { sealing: Pick<Verified, 'faults'> }
  return { code, faults: sealing.faults }
}

test('keelson verify ends with 1 on yesterday’s database, by the head beside the key alone, by a published one alone, and where it can compare with neither', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const [dataFolder, heads] = [await mkdtemp(join(tmpdir(), 'keelson-test-data-')), await newFolder()]
  const keys = join(dataFolder, 'keys')
  await symlink(sealing.folder, keys)
  await given.record('log-publication', { title: 'Share', kind: 'folder', target: heads, everyMinutes: 1 })
  await sealAll(sealing)
  const yesterday = await copyOf(product.db)
  await given.incident()
  await sealAll(sealing)
  await clock.forward('2m')
  await turn(product, [folderPublisher([])])
  const last = await headOf(product)
  const missing = { code: 'head', seal: last.number }
  expect(await verified(product.db, dataFolder)).toEqual({ code: 0, faults: [] })
  expect(await verified(yesterday, dataFolder)).toMatchObject({ code: 1, faults: [missing, missing] })

  const away = `${heads}-away`
  await rename(heads, away)
  const withoutPlace = await verified(yesterday, dataFolder)
  expect(withoutPlace).toMatchObject({ code: 1, faults: [missing, { code: 'not-compared' }] })
  expect(withoutPlace.faults[1]?.message).toContain(heads)
  // Nothing is wrong with today's, and still nobody may say that it agrees with what was published.
  expect(await verified(product.db, dataFolder)).toMatchObject({
    code: 1,
    faults: [{ code: 'not-compared', seal: null }],
  })
  await rename(away, heads)
  for (const name of await readdir(keys)) if (name.startsWith('head-')) await rm(join(keys, name))
  expect(await verified(yesterday, dataFolder)).toMatchObject({ code: 1, faults: [missing] })
})

test('a published head that was spoiled, and a place that is away, are faults, and what else is there still counts', async ({
  given,
  product,
  clock,
  sealing,
}) => {
  const [folder, repository, away] = [await newFolder(), await newFolder(), await newFolder()]
  await git.init({ fs, dir: repository, gitdir: repository, bare: true })
  const publishers = [folderPublisher([]), gitPublisher(outgoing, [])]
  for (const [kind, target] of [
    ['folder', folder],
    ['git', repository],
    ['folder', away],
  ] as const)
    await given.record('log-publication', { title: target, kind, target, everyMinutes: 1 })
  await sealAll(sealing)
  await clock.forward('2m')
  await turn(product, publishers)
  const last = await headOf(product)
  const ctx = { ...product.as(systemActor('automation'), 'system'), db: product.db }
  const ofThese = async () => {
    const { heads, unread } = await headsInPlaces(ctx, publishers)
    const places = [folder, repository, away]
    const among = (text: string) => places.some((place) => text.includes(place))
    return {
      heads: heads.filter(({ where }) => among(where)),
      unread: unread.filter(among),
    }
  }
  expect(await ofThese()).toMatchObject({
    heads: [{ seal: last }, { seal: last }, { seal: last }],
    unread: [],
  })
  const spoiled = join(folder, last.chain, 'seal-1.json')
  await writeFile(spoiled, '{}')
  await mkdir(join(folder, last.chain, 'seal-2.json'))
  await writeFile(join(folder, last.chain, 'seal-3.json'), Buffer.alloc(1_000_000, '['))
  await publishBroken(repository, last.chain)
  await rm(away, { recursive: true })
  const found = await ofThese()
  expect(found.heads.map(({ seal }) => seal.number)).toEqual([last.number, last.number])
  expect(found.unread).toHaveLength(5)
  expect(found.unread).toContain(`${spoiled} is not a published head.`)
  expect(found.unread.some((line) => line.includes(away) && line.includes('was not compared'))).toBe(true)
  const { faults } = await verifySeals(product.db, found)
  expect(faults.map(({ code }) => code)).toEqual(Array(5).fill('not-compared'))
})

/** A commit that puts a file that is no head beside those that are. */
const publishBroken = async (gitdir: string, chain: string): Promise<void> => {
  const at = { fs, gitdir }
  const ref = (await git.currentBranch({ ...at, fullname: true })) ?? ''
  const parent = await git.resolveRef({ ...at, ref })
  const { tree } = await git.readTree({ ...at, oid: parent, filepath: chain })
  const oid = await git.writeBlob({ ...at, blob: Buffer.from('no head') })
  const inner = await git.writeTree({
    ...at,
    tree: [...tree, { mode: '100644', path: 'seal-1.json', oid, type: 'blob' }],
  })
  await git.commit({
    ...at,
    ref,
    parent: [parent],
    tree: await git.writeTree({ ...at, tree: [{ mode: '040000', path: chain, oid: inner, type: 'tree' }] }),
    author: { name: 'Somebody', email: 'somebody@example.org' },
    message: 'Spoil',
  })
}
