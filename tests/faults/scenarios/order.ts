import { again, noObstacle, type Scenario } from './scenario.ts'

// Requests get 10 s, jobs 20 s, and what is left of a statement 30 s.
const endsWithinMs = 60_000

export const endInOrder: Scenario = {
  name: 'end-in-order',
  text: 'SIGTERM while people work: what runs is answered, and it ends by itself and in time',
  obstacle: noObstacle,
  run: again({ roles: ['all'] }, async (house, random, note) => {
    const [victim] = house.processes
    if (victim === undefined) throw new Error('Nothing runs.')
    const { code, signal, elapsedMs } = await victim.terminate()
    note(`ended with ${signal ?? `code ${code}`} after ${elapsedMs} ms`)
    if (code !== 0 || elapsedMs > endsWithinMs)
      house.ledger.failures.push(
        `SIGTERM: ${signal ?? `code ${code}`} after ${elapsedMs} ms: ${victim.output()}`,
      )
    await house.replace(victim, random.int(0, 100))
  }),
}
