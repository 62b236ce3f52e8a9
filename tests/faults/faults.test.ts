import { expect, test } from 'vitest'
import { makeRandom } from './random.ts'
import { killClockwork } from './scenarios/due-clocks.ts'
import { killOfFollower } from './scenarios/follower.ts'
import { cutConnection, killApp, killPostgres } from './scenarios/kills.ts'
import { killOfMigration } from './scenarios/migration.ts'
import { endInOrder } from './scenarios/order.ts'

// The short form of `npm run faults`: the seed of a failure is in its message, and gives it again.
const seed = Math.trunc(Math.random() * 2 ** 31)

test.each([killApp, killPostgres, cutConnection, endInOrder, killClockwork, killOfFollower])(
  'nothing is lost by $name: $text',
  async ({ name, run }) => {
    const random = makeRandom(seed).fork(name)
    const { accidents, faults, counts } = await run({
      rounds: 1,
      random,
      signal: new AbortController().signal,
      say: () => undefined,
    })
    expect(faults, `npm run faults -- --only ${name} --rounds 1 --seed ${seed}`).toEqual([])
    expect([accidents, counts.acknowledged > 0]).toEqual([1, true])
  },
  300_000,
)

test('a migration that rewrites a table of incidents leaves the old schema or the new one when it is killed', async () => {
  const { name, run } = killOfMigration(2000)
  const random = makeRandom(seed).fork(name)
  const signal = new AbortController().signal
  const { accidents, faults } = await run({ rounds: 3, random, signal, say: () => undefined })
  expect(faults, `npm run faults -- --only ${name} --seed ${seed}`).toEqual([])
  expect(accidents).toBe(3)
}, 300_000)
