import type { House } from '../house/house.ts'
import { again, noObstacle, pause, type Scenario } from './scenario.ts'
import type { Random } from '../random.ts'

const killProcess = async (house: House, random: Random, role: 'worker' | 'any'): Promise<boolean> => {
  const candidates = house.processes.filter((each) => role === 'any' || each.url === null)
  const victim = candidates[random.int(0, candidates.length - 1)]
  if (victim) await house.replace(victim, random.int(0, 300))
  return victim !== undefined
}

export const killApp: Scenario = {
  name: 'kill-app',
  text: 'SIGKILL of the one process that does everything',
  obstacle: noObstacle,
  run: again({ roles: ['all'] }, (house, random) => killProcess(house, random, 'any')),
}

export const killWorker: Scenario = {
  name: 'kill-worker',
  text: 'SIGKILL of a worker beside a web process',
  obstacle: noObstacle,
  run: again({ roles: ['web', 'worker'] }, (house, random) => killProcess(house, random, 'worker')),
}

export const sideBySide: Scenario = {
  name: 'side-by-side',
  text: 'two web and two worker processes on one database, one of them killed',
  obstacle: noObstacle,
  run: again({ roles: ['web', 'web', 'worker', 'worker'] }, (house, random) =>
    killProcess(house, random, 'any'),
  ),
}

/** Kills the server, or one of the processes behind a connection, which makes it recover by itself. */
const killServer = async (house: House, random: Random): Promise<void> => {
  if (random.chance(0.3)) {
    const backends = await house.db.query<{ pid: number }>({
      text: `select pid from pg_stat_activity where application_name like 'keelson%'`,
    })
    const victim = backends[random.int(0, backends.length - 1)]
    if (victim) house.server.killBackend(victim.pid)
    return pause(500)
  }
  await house.server.kill()
  await pause(random.int(0, 1500))
  await house.startServer()
}

const outlives = (house: House): void => {
  const dead = house.processes.find((each) => !each.isRunning())
  if (dead) throw new Error(`The product did not outlive its database:\n${dead.output()}`)
}

export const killPostgres: Scenario = {
  name: 'kill-postgres',
  text: 'SIGKILL of an external PostgreSQL, or of a process of it; the product goes on by itself',
  obstacle: noObstacle,
  run: again({ roles: ['all'] }, async (house, random) => {
    await killServer(house, random)
    await pause(300)
    outlives(house)
  }),
}

/** What is cut, and on which side of it. */
const places = [
  /^commit/,
  /^with r as \(insert into record/,
  /^with r as \(update record/,
  /^begin/,
  /idempotency_key/,
  /^update follower/,
  /jobs\.job/,
] as const

export const cutConnection: Scenario = {
  name: 'cut-connection',
  text: 'the connection to the database cut before a statement left, or after it and before its answer',
  obstacle: noObstacle,
  run: again({ roles: ['all'] }, async (house, random, note) => {
    const sql = random.chance(0.6) ? places[0] : random.pick(places)
    const side = random.pick(['toServer', 'toClient'] as const)
    const before = house.way.cuts()
    for (let cut = 0; cut < 3; cut++) {
      house.way.cutAt({ sql, side, nth: random.int(1, 12) })
      for (let waited = 0; waited < 20 && house.way.cuts() === before + cut; waited++) await pause(100)
    }
    house.way.spare()
    note(`${house.way.cuts() - before} cuts at ${sql.source} ${side}`)
    outlives(house)
    return house.way.cuts() > before
  }),
}
