import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { gitPublisher } from '../../integrations/head-git/head-git.ts'
import { headsInPlaces } from '../../practices/governance/log-publication/publish.ts'
import { standingOf } from '../../practices/governance/log-publication/standing.ts'
import type { Given, Givens } from '../harness/given.ts'
import { headOf, newFolder, turn } from './publishing-turns.ts'
import { gitIn, gitServer, subjectsIn } from './real-git.ts'
import { sealAll, test } from './sealed-product.ts'

const publishers = [gitPublisher(makeOutgoing({ allow: readAllowList('127.0.0.1').list }), [])]

/** Two bare repositories that Git has made: the auditor's, and its clone, which Keelson writes to. */
const repositories = async () => {
  const folder = await newFolder()
  const [auditors, own] = [join(folder, 'auditor.git'), join(folder, 'own.git')]
  await gitIn(folder, 'init', '--quiet', '--bare', '--initial-branch=main', auditors)
  await gitIn(folder, 'clone', '--quiet', '--bare', auditors, own)
  await gitIn(own, 'symbolic-ref', 'HEAD', 'refs/heads/main')
  return { folder, auditors, own }
}

const publishing = (given: Givens, target: string): Promise<Given> =>
  given.record('log-publication', { title: target, kind: 'git', target, everyMinutes: 1 })

const errorIn = (warnings: readonly object[]): string =>
  warnings.map((each) => ('reason' in each ? String(each.reason) : '')).join()

describe('heads in a real Git repository', () => {
  test('arrive where its origin is a folder, and Git finds nothing wrong with either', async ({
    given,
    product,
    clock,
    sealing,
  }) => {
    const { folder, auditors, own } = await repositories()
    await publishing(given, own)
    for (let round = 0; round < 3; round++) {
      await given.incident()
      await sealAll(sealing)
      await clock.forward('2m')
      expect(await turn(product, publishers)).toEqual([])
    }
    const head = await headOf(product)
    for (const repository of [auditors, own]) {
      await gitIn(repository, 'fsck', '--full', '--strict')
      expect((await subjectsIn(repository, 'main')).map((line) => line.split(':')[0])).toEqual([
        `Seal ${head.number}`,
        `Seal ${head.number - 1}`,
        `Seal ${head.number - 2}`,
      ])
    }
    const path = `${head.chain}/seal-${String(head.number).padStart(12, '0')}.json`
    await gitIn(folder, 'clone', '--quiet', auditors, 'read')
    expect(JSON.parse(await gitIn(auditors, 'show', `main:${path}`))).toEqual(head)
    // Git packs what it keeps: it is found there, and the next head goes on from it.
    for (const repository of [auditors, own]) await gitIn(repository, 'gc', '--quiet', '--prune=now')
    await given.incident()
    await sealAll(sealing)
    await clock.forward('2m')
    expect(await turn(product, publishers)).toEqual([])
    expect(await subjectsIn(auditors, 'main')).toHaveLength(4)
    await gitIn(auditors, 'fsck', '--full', '--strict')
    const { heads } = await headsInPlaces(product.setUp(), publishers)
    expect(heads.map(({ seal }) => seal.number)).toContain(head.number)
  })

  test('are kept while the origin is away, which is said, and all of them arrive when it is back', async ({
    given,
    product,
    clock,
    sealing,
  }) => {
    const { auditors, own } = await repositories()
    const publication = await publishing(given, own)
    await rename(auditors, `${auditors}.away`)
    const standing = () => standingOf(product.db, publication.id)
    for (const failures of [1, 2, 3]) {
      await given.incident()
      await sealAll(sealing)
      await clock.forward('5m')
      const warnings = await turn(product, publishers)
      expect(errorIn(warnings)).toBe(`There is no Git repository in ${auditors} on this machine.`)
      expect(await standing()).toMatchObject({ failures, last: null })
    }
    await rename(`${auditors}.away`, auditors)
    await clock.forward('5m')
    expect(await turn(product, publishers)).toEqual([])
    const head = await headOf(product)
    expect(await standing()).toMatchObject({ failures: 0, error: null, last: { seal: head.number } })
    expect(await gitIn(auditors, 'rev-parse', 'main')).toBe(await gitIn(own, 'rev-parse', 'main'))
    expect(await subjectsIn(auditors, 'main')).toHaveLength(3)
    await gitIn(auditors, 'fsck', '--full', '--strict')
  })

  test('never overwrite what somebody else has written, not even at the same moment', async ({
    given,
    product,
    clock,
    sealing,
  }) => {
    const { folder, auditors, own } = await repositories()
    await publishing(given, own)
    await sealAll(sealing)
    await turn(product, publishers)
    const first = await gitIn(auditors, 'rev-parse', 'main')
    const lock = join(auditors, 'refs', 'heads', 'main.lock')
    await writeFile(lock, '')
    await given.incident()
    await sealAll(sealing)
    await clock.forward('2m')
    expect(errorIn(await turn(product, publishers))).toContain(lock)
    expect(await gitIn(auditors, 'rev-parse', 'main')).toBe(first)
    await rm(lock)
    const work = join(folder, 'work')
    await gitIn(folder, 'clone', '--quiet', auditors, work)
    await gitIn(work, 'commit', '--quiet', '--allow-empty', '--message', 'Note of the auditor')
    await gitIn(work, 'push', '--quiet', 'origin', 'main')
    await clock.forward('5m')
    expect(errorIn(await turn(product, publishers))).toContain('has commits that are not in this repository')
    expect((await subjectsIn(auditors, 'main'))[0]).toBe('Note of the auditor')
    // Brought together by Git they go on, the merge with them.
    await gitIn(work, 'pull', '--quiet', '--no-rebase', '--no-edit', own, 'main')
    await gitIn(work, 'push', '--quiet', own, 'main')
    await clock.forward('10m')
    expect(await turn(product, publishers)).toEqual([])
    expect(await gitIn(auditors, 'rev-parse', 'main')).toBe(await gitIn(own, 'rev-parse', 'main'))
    expect(await subjectsIn(auditors, 'main')).toContain('Note of the auditor')
    await gitIn(auditors, 'fsck', '--full', '--strict')
  })

  test('arrive where its origin is on the web, and what was missed while it was down as well', async ({
    given,
    product,
    clock,
    sealing,
  }) => {
    const { folder, auditors, own } = await repositories()
    await gitIn(auditors, 'config', 'http.receivepack', 'true')
    await publishing(given, own)
    const away = await gitServer(folder)
    await away.close()
    await gitIn(own, 'config', 'remote.origin.url', `${away.url}/auditor.git`)
    await sealAll(sealing)
    expect(await turn(product, publishers)).toHaveLength(1)
    const server = await gitServer(folder)
    await gitIn(own, 'config', 'remote.origin.url', `${server.url}/auditor.git`)
    await given.incident()
    await sealAll(sealing)
    await clock.forward('2m')
    expect(await turn(product, publishers)).toEqual([])
    await server.close()
    expect(await gitIn(auditors, 'rev-parse', 'main')).toBe(await gitIn(own, 'rev-parse', 'main'))
    expect(await subjectsIn(auditors, 'main')).toHaveLength(2)
    await gitIn(auditors, 'fsck', '--full', '--strict')
    await gitIn(own, 'remote', 'remove', 'origin')
  })

  test('are not taken for pushed where the origin is neither, nor put under files that lie there', async ({
    given,
    product,
    clock,
    sealing,
  }) => {
    const { folder, own } = await repositories()
    await publishing(given, own)
    await gitIn(own, 'config', 'remote.origin.url', 'ssh://git:secret@heads.example.org/heads.git')
    await sealAll(sealing)
    const said = errorIn(await turn(product, publishers))
    expect(said).toContain('not pushed')
    expect(said).not.toContain('secret')
    expect(await subjectsIn(own, 'main')).toHaveLength(1)
    const worked = join(folder, 'worked')
    await mkdir(worked)
    await gitIn(worked, 'init', '--quiet', '--initial-branch=main')
    await gitIn(own, 'config', 'remote.origin.url', `file://${worked}`)
    await clock.forward('2m')
    expect(errorIn(await turn(product, publishers))).toContain('checked out')
    await gitIn(worked, 'symbolic-ref', 'HEAD', 'refs/heads/other')
    await clock.forward('5m')
    expect(await turn(product, publishers)).toEqual([])
    expect(await subjectsIn(worked, 'main')).toHaveLength(1)
  })
})
