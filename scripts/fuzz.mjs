// Sends the API a hundred thousand requests that nobody would send (or as many as given): npm run fuzz -- 5000 [seed]
import { spawnSync } from 'node:child_process'
import { checkout } from './bootstrap/steps.mjs'

const [count = '100000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2)
console.log(`Seed ${seed}: npm run fuzz -- ${count} ${seed} sends the same again.`)
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/guard/fuzz.test.ts'],
  {
    cwd: checkout,
    stdio: 'inherit',
    env: { ...process.env, KEELSON_TEST_FUZZ: count, KEELSON_TEST_SEED: seed },
  },
)
process.exitCode = status ?? 1
