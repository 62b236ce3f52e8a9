import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { memoryFolder } from '../../../../tests/harness/folders.ts'
import { runningEmbedded, startEmbedded } from './embedded.ts'
import { isClosedToOthers } from './place.ts'
import type { EmbeddedDatabase } from './embedded.ts'
import { isServerOf } from './process.ts'
import { connect } from '../connect.ts'

let dataFolder = ''
const servers: EmbeddedDatabase[] = []

const start = async (): Promise<EmbeddedDatabase> => {
  const server = await startEmbedded({ dataFolder, durable: false })
  servers.push(server)
  return server
}

beforeEach(async () => {
  dataFolder = await mkdtemp(join(memoryFolder(), 'embedded with spaces '))
  await chmod(dataFolder, 0o711)
})

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

test('what was written is there after a stop and after a SIGKILL of the server', async () => {
  const first = await start()
  const database = await connect(first.ownerUrl)
  await database.query({ text: 'create table kept as select 1 as n' })
  await database.end()
  await first.stop()
  expect(isServerOf(first.pid, first.folder)).toBe(false)

  const second = await start()
  process.kill(second.pid, 'SIGKILL')
  const third = await start()
  const again = await connect(third.ownerUrl)
  expect(await again.query({ text: 'select n from kept' })).toEqual([{ n: 1 }])
  await again.end()
}, 60_000)

test('a server whose starter was killed is ended in order before a new one starts', async () => {
  const orphan = await start()
  const next = await start()
  expect(next.pid).not.toBe(orphan.pid)
  expect(isServerOf(orphan.pid, orphan.folder)).toBe(false)
  expect(await readFile(join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('automatic recovery')
}, 60_000)

test('a server that ends while it is in use says why by its log, else to start again', async () => {
  const lost = async (lastWords: string): Promise<Problem> => {
    const failure = Promise.withResolvers<Problem>()
    const server = await startEmbedded({ dataFolder, durable: false, onLost: failure.resolve })
    servers.push(server)
    await appendFile(join(dataFolder, 'postgres.log'), lastWords)
    process.kill(server.pid, 'SIGKILL')
    return failure.promise
  }
  const full = await lost('PANIC:  could not write to file "pg_wal/xlogtemp.7": No space left on device\n')
  expect(full.message).toContain('The disk is full')
  expect(full.details.remedy).toContain('Free some space')
  // What the log said of an earlier server is not the cause.
  const killed = await lost('')
  expect(killed.message).toBe('PostgreSQL ended with SIGKILL.')
  expect(killed.details.remedy).toMatch(/^Start Keelson again\./)
}, 60_000)

test('a start that fails once its server runs leaves no server behind', async () => {
  const first = await start()
  await first.stop()
  const file = join(dataFolder, 'database.json')
  const kept = await readFile(file, 'utf8')
  await writeFile(file, JSON.stringify({ ...JSON.parse(kept), password: 'another' }))
  await expect(start()).rejects.toThrow(/password authentication failed/)
  expect(await runningEmbedded(dataFolder)).toBeNull()
  await writeFile(file, kept)
  // It would end what was left, in order: so that this says something, the file of a running server is asked for.
  await expect(stat(join(first.folder, 'postmaster.pid'))).rejects.toThrow('ENOENT')
}, 60_000)

test('a pid file that names a living stranger does not hinder the start', async () => {
  const first = await start()
  await first.stop()
  await writeFile(
    join(first.folder, 'postmaster.pid'),
    `${process.ppid}\n${first.folder}\n0\n5432\n\n127.0.0.1\n\nready\n`,
  )
  expect(await runningEmbedded(dataFolder)).toBeNull()
  await start()
  expect((await runningEmbedded(dataFolder))?.url).toContain('postgresql://')
}, 60_000)

test('the password is for the owner alone, and needed', async () => {
  const server = await start()
  expect((await stat(join(dataFolder, 'database.json'))).mode & 0o077).toBe(0)
  const stranger = new URL(server.url)
  stranger.password = 'guess'
  await expect(connect(stranger.href)).rejects.toThrow('refused the user')
})

test('data of another version of PostgreSQL is refused with what to do, and left alone', async () => {
  const server = await start()
  await server.stop()
  await writeFile(join(server.folder, 'PG_VERSION'), '17\n')
  await expect(start()).rejects.toThrow('written by PostgreSQL 17; this Keelson brings PostgreSQL 18')
}, 60_000)

test('a folder below a closed one is closed to others', async () => {
  await mkdir(join(dataFolder, 'closed', 'open'), { recursive: true })
  expect(await isClosedToOthers(join(dataFolder, 'closed', 'open'))).toBe(false)
  await chmod(join(dataFolder, 'closed'), 0o700)
  expect(await isClosedToOthers(join(dataFolder, 'closed', 'open', 'not there yet'))).toBe(true)
})

test('text sorts by code point and is compared as UTF-8, whatever the machine', async () => {
  const server = await start()
  const database = await connect(server.ownerUrl)
  const [row] = await database.query<{ lower: string; order: string }>({
    text: `select lower('ÄÖÉ') as lower, (select string_agg(t, '' order by t) from unnest(array['b','A','a','B']) t) as order`,
  })
  expect(row).toEqual({ lower: 'äöé', order: 'ABab' })
  await database.end()
})

test('its log says what failed, and none of the values that were in it', async () => {
  const server = await start()
  const database = await connect(server.ownerUrl)
  await database.query({
    text: `create table who (email text unique, age int check (age > 0));
      create function greet() returns void language plpgsql as $$ begin insert into who values ('zora@hospital.example', 3); end $$`,
  })
  const add = (email: string, age: number) =>
    database.query({ text: 'insert into who values ($1, $2)', values: [email, age] })
  await add('zora@hospital.example', 4)
  // A doubled value, a row that breaks a rule, a statement with its values in it, a function that calls one.
  await expect(add('zora@hospital.example', 5)).rejects.toThrow('who_email_key')
  await expect(add('quentin@hospital.example', -1)).rejects.toThrow('who_age_check')
  await expect(
    database.query({ text: `insert into nowhere values ('yann@hospital.example')` }),
  ).rejects.toThrow('nowhere')
  await expect(database.query({ text: 'select greet()' })).rejects.toThrow('who_email_key')
  await database.end()
  await server.stop()
  const log = await readFile(join(dataFolder, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key value violates unique constraint "who_email_key"')
  expect(log).toContain('violates check constraint "who_age_check"')
  expect(log).not.toMatch(/zora|quentin|yann|hospital/)
}, 60_000)

test('it listens on this machine only', async () => {
  const server = await start()
  const database = await connect(server.ownerUrl)
  const [row] = await database.query<{ at: string }>({
    text: `select current_setting('listen_addresses') as at`,
  })
  expect(row?.at).toBe('127.0.0.1')
  await database.end()
})
