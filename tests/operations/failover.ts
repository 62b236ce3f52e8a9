import { parseArgs } from 'node:util'
import { openHouse } from '../faults/house/house.ts'
import { examine, examineAtLast } from '../faults/oracle/oracle.ts'
import { makeRandom } from '../faults/random.ts'
import { startCluster } from './servers/patroni.ts'

// npm run failover -- [--rounds 2]: the leader of a Patroni cluster is killed under load, and every answer is compared.

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '2' } } })
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))

print('Two PostgreSQL under Patroni (synchronous_mode, ttl 20), etcd, HAProxy …')
const cluster = await startCluster()
const house = await openHouse({
  name: 'failover',
  random: makeRandom(20_261_125),
  roles: ['web', 'web', 'worker'],
  startServer: async () => ({
    url: () => cluster.url,
    kill: async () => void (await cluster.killLeader()),
    killBackend: () => undefined,
    isRunning: () => true,
    start: async () => undefined,
    stop: () => cluster.stop(),
  }),
})
const faults: string[] = []
try {
  const rounds = Number(values.rounds)
  for (let round = 1; round <= rounds; round++) {
    const load = house.load(`r${round}`)
    await pause(5000)
    const before = house.ledger.counts.acknowledged
    const begin = Date.now()
    const old = await cluster.killLeader()
    const led = await cluster.untilLedByAnother(old)
    const elapsed = (Date.now() - begin) / 1000
    const then = house.ledger.counts.acknowledged
    while (house.ledger.counts.acknowledged < then + 50) await pause(50)
    await load.stop()
    await cluster.revive(old)
    faults.push(...(await (round === rounds ? examineAtLast(house) : examine(house))))
    const { requests, acknowledged } = house.ledger.counts
    print(
      `${round}/${rounds}: ${old} was killed after ${before} acknowledged writes, ${led} took writes ${elapsed.toFixed(1)} s later; ` +
        `${acknowledged} of ${requests} acknowledged, ${faults.length} faults`,
    )
  }
} finally {
  await house.close()
}
for (const fault of faults) print(`FAULT ${fault}`)
print(faults.length === 0 ? 'No acknowledged write was lost.' : `${faults.length} faults.`)
process.exitCode = faults.length === 0 ? 0 : 1
