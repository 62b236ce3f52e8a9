import fs from 'node:fs'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import git from 'isomorphic-git'
import { expect, test as plain } from 'vitest'
import { checkoutFolder, readConfig } from '#platform/config.ts'
import { readAllowList } from '#platform/http/outgoing/allow-list.ts'
import { makeOutgoing } from '#platform/http/outgoing/outgoing.ts'
import { headPublishers } from '../../integrations/head-publishers.ts'
import { refusalOf } from '../harness/given.ts'
import { headOf, newFolder } from './publishing-turns.ts'
import { sealAll, test } from './sealed-product.ts'

const outgoing = makeOutgoing({ allow: readAllowList('').list })

const placesOf = async () => {
  const outside = await newFolder()
  const dataFolder = join(outside, 'data')
  await mkdir(join(dataFolder, 'files'), { recursive: true })
  const config = readConfig({ KEELSON_DATA_DIR: dataFolder })
  const publishers = headPublishers({ config, outgoing })
  const publish = (kind: string) => {
    const publisher = publishers.find((each) => each.kind === kind)
    if (!publisher) throw new Error(`Nothing publishes to ${kind}.`)
    return publisher.publish
  }
  return { outside, dataFolder, publish }
}

test('heads are not put into Keelson’s own folders, whichever way they are reached', async ({
  product,
  sealing,
}) => {
  await sealAll(sealing)
  const seal = await headOf(product)
  const { outside, dataFolder, publish } = await placesOf()
  const files = join(dataFolder, 'files')
  await symlink(files, join(outside, 'share'))
  const trap = join(outside, 'trap')
  await mkdir(trap)
  await symlink(files, join(trap, seal.chain))
  const own = [dataFolder, files, join(outside, 'share'), join(outside, 'data', '..', 'data'), trap]
  for (const target of [...own, checkoutFolder, join(checkoutFolder, 'docs')])
    expect((await refusalOf(publish('folder')(target, seal))).code, target).toBe('forbidden')
  expect(await readdir(files)).toEqual([])
  expect(await readdir(dataFolder)).toEqual(['files'])

  const beside = join(outside, 'data-of-others')
  await mkdir(beside)
  await publish('folder')(beside, seal)
  expect(await readdir(beside)).toEqual([seal.chain])
})

test('nor into a repository there, nor by way of another’s origin', async ({ product, sealing }) => {
  await sealAll(sealing)
  const seal = await headOf(product)
  const { outside, dataFolder, publish } = await placesOf()
  const [inside, clone] = [join(dataFolder, 'heads.git'), join(outside, 'clone.git')]
  for (const gitdir of [inside, clone]) await git.init({ fs, dir: gitdir, gitdir, bare: true })
  const branches = () => git.listBranches({ fs, gitdir: inside })
  expect((await refusalOf(publish('git')(inside, seal))).code).toBe('forbidden')
  await git.addRemote({ fs, gitdir: clone, remote: 'origin', url: `file://${inside}` })
  expect((await refusalOf(publish('git')(clone, seal))).code).toBe('forbidden')
  expect(await branches()).toEqual([])
})

plain('a folder is not taken for one within another by its name', async () => {
  const { refuseOwnFolder } = await import('../../integrations/foreign-place.ts')
  for (const other of ['/srv/keelson-heads', '/srv', '/srv/..keelson'])
    await expect(refuseOwnFolder(other, ['/srv/keelson'])).resolves.toBeUndefined()
  for (const own of ['/srv/keelson', '/srv/keelson/', '/srv/keelson/..heads'])
    expect((await refusalOf(refuseOwnFolder(own, ['/srv/keelson']))).code).toBe('forbidden')
})
