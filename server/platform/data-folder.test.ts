import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { claimDataFolder, explainFileError, openDataFolder } from './data-folder.ts'
import { loadSecret } from './secret.ts'
import { openSigningKeys } from './signing-keys.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-'))
})

test('while one process holds the folder another is refused, told who holds it and where', async () => {
  const claim = await claimDataFolder(folder)
  await claim.announce('http://localhost:4400')
  await expect(claimDataFolder(folder)).rejects.toThrow(
    `already running on this data folder (pid ${process.pid}, at http://localhost:4400): nothing was changed`,
  )
  await claim.release()
  await (await claimDataFolder(folder)).release()
  expect(await readdir(folder)).toEqual([])
})

test('the claim of a process that was killed is taken over, also when its number lives again', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  child.kill('SIGKILL')
  await once(child, 'exit')
  for (const dead of [
    { pid: child.pid, since: '1', url: null },
    { pid: process.pid, since: 'another process of that number', url: null },
    'half a fi',
  ]) {
    await writeFile(join(folder, 'instance.json'), typeof dead === 'string' ? dead : JSON.stringify(dead))
    const claim = await claimDataFolder(folder)
    expect(JSON.parse(await readFile(join(folder, 'instance.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    })
    await claim.release()
  }
})

test('of many that claim a dead folder together exactly one gets it', async () => {
  await writeFile(join(folder, 'instance.json'), '{"pid":0,"since":"","url":null}')
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => claimDataFolder(folder)))
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
})

test('a path that is a file, and the usual errors of disks, say what to do', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(openDataFolder(join(folder, 'file'))).rejects.toThrow('is not a folder')
  for (const code of ['ENOSPC', '53100', 'EROFS', 'EACCES']) {
    const explained = explainFileError(Object.assign(new Error(), { code }), '/srv')
    expect(isProblem(explained) && explained.details.remedy).toContain('KEELSON_DATA_DIR')
  }
  expect(explainFileError(new Error('other'), '/srv')).toBeNull()
})

test('the secret is made once and the same for all that start together', async () => {
  const config = { secret: null, dataFolder: folder }
  const secrets = await Promise.all([loadSecret(config), loadSecret(config), loadSecret(config)])
  expect(new Set(secrets).size).toBe(1)
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(32)
})

test('what is secret is for its owner alone, and so is where it lies', async () => {
  const data = join(folder, 'data')
  await openDataFolder(data)
  await loadSecret({ secret: null, dataFolder: data })
  await openSigningKeys(join(data, 'keys')).create()
  await (await claimDataFolder(data)).announce('http://localhost:4400')
  const isOpen = async (path: string): Promise<boolean> => ((await stat(path)).mode & 0o077) !== 0
  const names = await readdir(data, { recursive: true })
  expect(names.toSorted()).toEqual(expect.arrayContaining(['instance.json', 'keys', 'secret']))
  const open = await Promise.all(names.map(async (name) => ((await isOpen(join(data, name))) ? [name] : [])))
  expect(open.flat()).toEqual([])
})

test('a secret that somebody has shortened is told', async () => {
  await writeFile(join(folder, 'secret'), 'abc')
  await expect(loadSecret({ secret: null, dataFolder: folder })).rejects.toThrow('shorter than 32')
})

test('a folder that no system would make is refused at once, and says so', async () => {
  await expect(openDataFolder('/proc/keelson/data')).rejects.toThrow(
    /takes no folder in that place|can't be written/,
  )
  await openDataFolder(join(folder, 'one', 'two'))
  expect(await readdir(join(folder, 'one', 'two'))).toEqual([])
})
