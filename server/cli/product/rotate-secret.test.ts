import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { newId } from '#contract/id.ts'
import { read, systemActor, write } from '#engine'
import { makePersonKeys } from '#engine/log/personal/keys.ts'
import { verify } from '#engine/log/verify.ts'
import { totpSealer } from '#platform/auth/factors/totp.ts'
import { checkoutFolder, readConfig } from '#platform/config.ts'
import { openDatabase, type Database } from '#platform/database/pool.ts'
import { createLog } from '#platform/log.ts'
import { openPlatform } from '#platform/platform.ts'
import { passwordOf } from '../../../practices/information/mail-server/secret.ts'
import { secretOf } from '../../../practices/people/identity-provider/secret.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { embeddedProduct } from '../../../tests/harness/embedded-product.ts'
import { refusalTextOf } from '../../../tests/harness/given.ts'
import { runCli } from '../command.ts'
import { secretRotateCommand } from './secret.ts'
import { makeProduct } from '../../product.ts'
import { makeSealer } from '#platform/sealer.ts'
import { rotateSecret } from './rotate-secret.ts'

const [old, next, third] = ['old', 'next', 'third'].map((word) => word.repeat(12)) as [string, string, string]
afterEach(() => vi.restoreAllMocks())

const mailSecret = JSON.stringify({ server: 'mail.example.org:587', password: 'gulls over the pier' })

/** Somebody's keys, one of them destroyed, their app's secret and the secret of a provider. */
const issuer = 'https://id.example.org/'

const sealedUnder = async (database: Database, secret: string) => {
  const people = Array.from({ length: 1203 }, () => newId())
  await makePersonKeys(secret).toSeal(database, people)
  const [person = '', gone = ''] = people
  await database.query({
    text: 'update person_key set wrapped = null, retired_at = now(), destroyed_at = now() where person_id = $1',
    values: [gone],
  })
  await database.query({ text: `set session_replication_role = replica` })
  await database.query({
    text: `insert into totp (person_id, sealed, created_at) values ($1, $2, now())`,
    values: [person, totpSealer(secret).seal('APPSECRET', person)],
  })
  await database.query({
    text: `insert into identity_provider_secret (provider_id, sealed, issuer) values ($1, $2, $3)`,
    values: [
      person,
      makeSealer(secret, 'secrets of identity providers').seal('client secret', person),
      issuer,
    ],
  })
  await database.query({
    text: `insert into mail_server_secret (server_id, sealed) values ($1, $2)`,
    values: [person, makeSealer(secret, 'passwords of mail servers').seal(mailSecret, person)],
  })
  return { people: people.filter((each) => each !== gone), person }
}

/** What is read of it under a secret. */
const opened = async (database: Database, { people, person }: { people: string[]; person: string }, secret: string) => {
  const wanted = people.map((each) => ({ person: each, version: 1 }))
  const keys = await makePersonKeys(secret).toOpen(database, wanted)
  const [app] = await database.query<{ sealed: Buffer }>({ text: 'select sealed from totp' })
  return {
    keys: [...keys].map(([name, key]) => [name, key?.secret.export().toString('hex')]).sort(),
    app: totpSealer(secret).open(app?.sealed ?? Buffer.alloc(0), person),
    provider: await secretOf(database, { id: person, issuer }, secret),
    mail: await passwordOf(database, { id: person, host: 'mail.example.org', port: 587 }, secret),
  }
} // prettier-ignore

test('all that lay under the old secret is what it was under the new one, and the old one opens nothing', async () => {
  const { database } = await freshDatabase({ maxConnections: 1 })
  const made = await sealedUnder(database, old)
  const before = await opened(database, made, old)
  expect(before.keys).toHaveLength(1202)
  expect(await rotateSecret(database, { from: old, to: next })).toBe(1205)
  expect(await opened(database, made, next)).toEqual(before)
  expect(await refusalTextOf(makePersonKeys(old).toOpen(database, [{ person: made.person, version: 1 }]))).toContain('another secret')
  await expect(secretOf(database, { id: made.person, issuer }, old)).rejects.toThrow()
  // Interrupted behind it, before the new one was brought in, it is done again.
  expect(await rotateSecret(database, { from: old, to: next })).toBe(1205)
  expect(await opened(database, made, next)).toEqual(before)
  expect(await refusalTextOf(rotateSecret(database, { from: old, to: third }))).toContain('under neither')
  expect(await opened(database, made, next)).toEqual(before)
}) // prettier-ignore

test('it is refused while the product runs on that database', async () => {
  const { database, url } = await freshDatabase({ maxConnections: 1 })
  const product = openDatabase(url, { applicationName: 'keelson-jobs', maxConnections: 1 })
  await product.query({ text: 'select 1' })
  expect(await refusalTextOf(rotateSecret(database, { from: old, to: next }))).toContain('Keelson is running')
  await product.end()
})

test('the command brings a new secret into the data folder, with which everything is read as before', async () => {
  const house = await embeddedProduct('secret')
  const { dataFolder } = house.platform.config
  const person = await write(house.ctx, { kind: 'create', type: 'person', values: { name: 'Vera Zyx' } })
  const before = await readFile(join(dataFolder, 'secret'), 'utf8')
  const err: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err.push(String(text)), true))
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const call = (...argv: string[]) =>
    runCli([secretRotateCommand], ['secret', 'rotate', ...argv], { KEELSON_DATA_DIR: dataFolder, LOG_LEVEL: 'silent' })
  expect(await call()).toBe(3)
  expect(err.join('')).toContain('Keelson is running')
  await house.platform.close()
  // As if it had been killed with the new secret on the disk.
  await writeFile(join(dataFolder, 'secret.next'), `${next}\n`)
  expect(await call()).toBe(0)
  expect(await readFile(join(dataFolder, 'secret'), 'utf8')).toBe(`${next}\n`)
  expect(await readdir(dataFolder)).not.toContain('secret.next')
  expect(await call()).toBe(0)
  expect([before, `${next}\n`]).not.toContain(await readFile(join(dataFolder, 'secret'), 'utf8'))

  const config = readConfig({ KEELSON_DATA_DIR: dataFolder, LOG_LEVEL: 'silent' })
  const platform = await openPlatform({ config, log: createLog({ level: 'silent' }), isServer: true })
  const product = await makeProduct(platform)
  const { faults, events } = await verify(platform.database, product.types, { keys: product.keys })
  expect([faults, events > 0]).toEqual([[], true])
  const reader = { ...product.ctxFor(systemActor('setup'), 'system'), db: platform.database }
  expect(await read(reader, 'person', person.after.id)).toMatchObject({ name: 'Vera Zyx' })
  await platform.close()
  await house.close()
}, 120_000) // prettier-ignore

test('nothing else is derived from the secret that would have to be sealed anew', async () => {
  const folders = ['server', 'practices', 'capabilities', 'integrations']
  const found: string[] = []
  for (const folder of folders)
    for (const entry of await readdir(join(checkoutFolder, folder), { recursive: true })) {
      if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue
      const text = await readFile(join(checkoutFolder, folder, entry), 'utf8')
      if (/\bhkdfSync\(|\bmakeSealer\(/.test(text)) found.push(`${folder}/${entry}`)
    }
  expect(found.sort()).toEqual([
    'practices/information/mail-server/secret.ts',
    'practices/people/identity-provider/secret.ts',
    'server/engine/log/personal/keys.ts',
    'server/platform/auth/factors/totp.ts',
    'server/platform/sealer.ts',
  ])
})
