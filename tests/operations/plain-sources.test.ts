import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'

let root: string

/** What a program says that is started as the product is. */
const started = async (folder = join(root, 'kept')): Promise<string> => {
  const sources = pathToFileURL(join(checkoutFolder, 'bin', 'plain-sources.mjs')).href
  const program = `import { loadPlainSources } from '${sources}'
    loadPlainSources(${JSON.stringify({ root, folder })})
    await import(${JSON.stringify(pathToFileURL(join(root, 'main.ts')).href)})`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    program,
  ])
  expect(stderr, 'a start warns of nothing').toBe('')
  return stdout.trim()
}

const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text)

const kept = async (): Promise<{ path: string; text: string }[]> => {
  const folder = join(root, 'kept')
  const names = await readdir(folder)
  return Promise.all(
    names.map(async (name) => ({
      path: join(folder, name),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  )
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keelson-plain-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  await write('package.json', '{ "type": "module" }')
  await write('greeting.ts', `export const greeting: string = 'Good morning'\n`)
  await write('main.ts', `import { greeting } from './greeting.ts'\nconsole.log(greeting as string)\n`)
})

test('sources are kept without their types, and taken from there the next time', async () => {
  expect(await started()).toBe('Good morning')
  const files = await kept()
  expect(files).toHaveLength(2)
  expect(files.some(({ text }) => text.includes(': string'))).toBe(false)
  for (const { path, text } of files) await writeFile(path, text.replace('morning', 'evening'))
  expect(await started()).toBe('Good evening')
})

test('a source that was changed is not taken as it was, nor is what was kept in part', async () => {
  await started()
  await write('greeting.ts', `export const greeting: string = 'Good night'\n`)
  expect(await started()).toBe('Good night')
  expect(await kept()).toHaveLength(2)
  for (const { path, text } of await kept()) await writeFile(path, text.slice(0, 12))
  expect(await started()).toBe('Good night')
})

test('where nothing can be kept the product runs all the same', async () => {
  await write('file', '')
  expect(await started(join(root, 'file', 'kept'))).toBe('Good morning')
})

test('an error tells the line and the column of the source', async () => {
  await write(
    'main.ts',
    `type Names = readonly string[]\nconst told = (names: Names): never => {\n  throw new Error(names[0])\n}\ntold(['Lost'])\n`,
  )
  for (const _ of ['made', 'kept']) await expect(started()).rejects.toThrow(/main\.ts:3:9/)
})

test('what Node itself can’t take is refused by Node', async () => {
  await write('main.ts', 'enum Colour { Red }\nconsole.log(Colour.Red)\n')
  await expect(started()).rejects.toThrow(/ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX|enum is not supported/)
})

test('what few need is not in memory before it is used', async () => {
  const main = pathToFileURL(join(checkoutFolder, 'server', 'main.ts')).href
  const program = `import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    await import('${main}')
    console.log(JSON.stringify(loaded))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  const loaded = JSON.parse(stdout) as string[]
  const isLoaded = (library: string): boolean =>
    loaded.some((url) => url.includes(`/node_modules/${library}/`))
  expect(isLoaded('fastify')).toBe(true)
  const rare = [
    'ical.js',
    'markdown-it',
    'mailparser',
    'nodemailer',
    'isomorphic-git',
    'better-auth',
    'openid-client',
  ]
  expect(rare.filter(isLoaded)).toEqual([])
}, 60_000)
