import { newId } from '#contract/id.ts'
import { systemActor, write } from '#engine'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/database/pool.ts'
import { makeProduct } from '../../../server/product.ts'
import type { House } from '../house/house.ts'
import { secret } from '../house/product-process.ts'
import { judgeClocks } from '../oracle/clocks.ts'
import { again, noObstacle, pause, type Scenario } from './scenario.ts'

// So short that much falls due while people work and workers die; what is resolved in time stops its clock before.
const targets = [
  {
    name: 'resolution',
    kind: 'resolution',
    length: 'duration("PT2S")',
    steps: [
      { name: 'half', at: '50%', message: 'Half of it' },
      { name: 'due', at: '100%', message: 'Due', notify: ['assignee'] },
      { name: 'late', at: '+PT1S', message: 'Late' },
    ],
  },
]

const houses = new WeakSet<House>()

/** Everything that is opened from now on is under an agreement of seconds. */
const agree = async (house: House): Promise<void> => {
  if (houses.has(house)) return
  houses.add(house)
  const db = openDatabase(house.safe.databaseUrl, { maxConnections: 1 })
  try {
    const product = await makeProduct({ database: db, clock: systemClock, secret })
    const ctx = product.ctxFor(systemActor('setup'), 'system')
    const id = newId()
    const values = { title: 'Within seconds', appliesTo: 'incident', targets }
    await write(ctx, { kind: 'create', type: 'agreement', id, values })
    await write(ctx, { kind: 'transition', type: 'agreement', id, transition: 'enforce' })
  } finally {
    await db.end()
  }
}

export const killClockwork: Scenario = {
  name: 'kill-clockwork',
  text: 'two workers killed at random while clocks fall due and people resolve what is due',
  obstacle: noObstacle,
  run: again(
    { roles: ['web', 'worker', 'worker'] },
    async (house, random) => {
      await agree(house)
      await pause(random.int(1000, 3000))
      const workers = house.processes.filter(({ url }) => url === null)
      const [first, ...others] = workers
      if (first === undefined) throw new Error('No worker runs.')
      const victim = random.pick([first, ...others])
      // Now and then both die: what falls due then is done late, once.
      const second = random.chance(0.3) ? workers.find((each) => each !== victim) : undefined
      await second?.kill()
      await house.replace(victim, random.int(0, 1500))
      if (second) await house.replace(second, 0)
    },
    (house) => judgeClocks(house, { half: 1, due: 2, late: 3 }),
  ),
}
