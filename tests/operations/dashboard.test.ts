import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { startApp, type RunningApp } from '../harness/running-app.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp({ KEELSON_DEMO: 'off' })
}, 120_000)
afterAll(() => app.stop())

test('the dashboard asks for metrics only that the product has', async () => {
  const file = join(checkoutFolder, 'docs', 'operations', 'grafana-dashboard.json')
  const text = await readFile(file, 'utf8')
  expect(JSON.parse(text)).toMatchObject({ title: 'Keelson' })
  const asked = new Set(text.match(/keelson_\w+/g))
  // A request, so that there is one to be counted.
  await fetch(`${app.url}/healthz`)
  const metrics = await (await fetch(`${app.url}/metrics`)).text()
  const had = new Set([...metrics.matchAll(/^(keelson_\w+)[ {]/gm)].map(([, name]) => name))
  expect([...asked].filter((name) => !had.has(name))).toEqual([])
  expect(asked.size).toBeGreaterThan(8)
})
