import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#contract/id.ts'
import { list, systemActor, write, type Ctx, type Values } from '#engine'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { makeProduct } from '../../server/product.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { newFolder } from './house/folder.ts'
import { secret, startProduct } from './house/product-process.ts'
import { startServer } from './house/server.ts'

const mails = 6

test('a worker killed while a mail server has its mail loses none, and notes what it may have sent twice', async () => {
  const closers: (() => Promise<unknown>)[] = []
  try {
    const folder = await newFolder()
    closers.unshift(() => rm(folder, { recursive: true, force: true }))
    const [dataFolder, serverFolder] = [join(folder, 'data'), join(folder, 'server')]
    for (const each of [dataFolder, serverFolder]) await mkdir(each, { recursive: true, mode: 0o711 })
    const [server, mail] = [await startServer(serverFolder), await startMailServer()]
    closers.unshift(
      () => server.stop(),
      () => mail.stop(),
    )
    const start = async () => {
      const worker = await startProduct({
        dataFolder,
        databaseUrl: server.url(),
        role: 'worker',
        env: { SMTP_URL: mail.url },
      })
      closers.unshift(() => worker.kill())
      return worker
    }
    const victim = await start()
    const database = openDatabase(server.url(), { maxConnections: 2 })
    closers.unshift(() => database.end())
    const product = await makeProduct({ database, clock: systemClock, secret })
    const ctx = product.ctxFor(systemActor('setup'), 'system')
    let isKilled = false
    mail.beforeAnswer(async () => {
      if (isKilled) return
      isKilled = true
      await victim.kill()
    })
    await report(ctx, mails)
    await until(() => isKilled)
    await start()
    const deliveries = async () => (await list(ctx, 'mail-delivery', { limit: 50 })).rows
    await until(async () => {
      const rows = await deliveries()
      return rows.length === mails && rows.every(({ state }) => state === 'sent')
    })
    const arrivals = Map.groupBy(mail.arrived, ({ headers }) => headers['message-id'])
    const rows = await deliveries()
    expect(new Set(arrivals.keys())).toEqual(new Set(rows.map(({ messageId }) => messageId)))
    const times = rows.map(({ messageId }) => arrivals.get(String(messageId))?.length ?? 0)
    // The one that the mail server had taken when the worker was killed came twice, under one Message-ID.
    expect(times).toContain(2)
    rows.forEach(({ number, unanswered, attempts, sendingSince }, at) => {
      expect(times[at], number).toBeLessThanOrEqual(2)
      // Whatever came twice says so.
      if (times[at] === 2) expect([number, unanswered, attempts]).toEqual([number, 1, 2])
      expect(unanswered, number).toBeLessThanOrEqual(1)
      expect(sendingSince, number).toBeNull()
    })
  } finally {
    for (const close of closers) await close()
  }
}, 300_000)

/** Incidents of one person, who is mailed that each was received. */
const report = async (ctx: Ctx, count: number): Promise<void> => {
  const make = async (type: string, values: Values): Promise<string> => {
    const id = newId()
    await write(ctx, { kind: 'create', type, id, values })
    return id
  }
  const organisation = await make('organisation', { title: 'Harbour' })
  const requester = await make('person', { name: 'Rita', email: 'rita@example.org', organisation })
  for (let at = 0; at < count; at++) await make('incident', { title: `Crane ${at}`, requester })
}

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resume) => setTimeout(resume, 200))
}
