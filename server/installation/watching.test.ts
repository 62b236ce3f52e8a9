import { afterAll, expect, test } from 'vitest'
import { startProduct } from '../../tests/faults/house/product-process.ts'
import { memoryFolder } from '../../tests/harness/folders.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

const folder = await mkdtemp(join(memoryFolder(), 'keelson-watching-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a worker is watched at a port of its own: alive, ready, how far its followers are, and nothing else', async () => {
  const { url: databaseUrl } = await freshDatabase({ migrated: false })
  const worker = await startProduct({ dataFolder: folder, databaseUrl, role: 'worker', args: ['--watch-port', '0'] })
  try {
    expect(worker.url).toBeNull()
    const at = /Health and metrics are at (http:\S+)/.exec(worker.output())?.[1] ?? ''
    const ask = async (path: string): Promise<[number, string]> => {
      const answer = await fetch(`${at}${path}`)
      return [answer.status, await answer.text()]
    }
    expect(await ask('/healthz')).toEqual([200, '{"status":"alive"}'])
    expect(await ask('/readyz')).toEqual([200, '{"status":"ready","checks":{"schema":"ok"}}'])
    const [status, metrics] = await ask('/metrics')
    expect(status).toBe(200)
    for (const name of ['search', 'notifications'])
      expect(metrics).toMatch(new RegExp(`^keelson_follower_behind_seconds\\{follower="${name}"\\} [\\d.]+$`, 'm'))
    expect(metrics).toMatch(/^keelson_jobs_waiting\{queue="backup"\} \d+$/m)
    expect(metrics).toMatch(/^keelson_jobs_failed\{queue="backup"\} 0$/m)
    for (const path of ['/', '/api/v1/session', '/api/v1/openapi.json']) expect((await ask(path))[0], path).toBe(404)
  } finally {
    await worker.terminate()
  }
}, 120_000) // prettier-ignore
