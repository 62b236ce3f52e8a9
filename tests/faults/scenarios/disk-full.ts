import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startServer } from '../house/server.ts'
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '../house/small-disk.ts'
import type { House } from '../house/house.ts'
import { again, pause, type Plan, type Result, type Scenario } from './scenario.ts'

const withDisk = async (megabytes: number, work: (disk: SmallDisk) => Promise<Result>): Promise<Result> => {
  const disk = await mountSmallDisk(megabytes)
  try {
    return await work(disk)
  } finally {
    await disk.remove()
  }
}

/** Lets people work on a full disk until somebody has been told so; whether somebody was. */
const untilTold = async (house: House): Promise<boolean> => {
  const before = house.ledger.counts.unavailable + house.ledger.counts.lost
  for (let waited = 0; waited < 60; waited++) {
    if (house.ledger.counts.unavailable + house.ledger.counts.lost > before) return true
    await pause(100)
  }
  return false
}

export const fileStoreFull: Scenario = {
  name: 'files-full',
  text: 'the disk of the file store full, and free again',
  obstacle: noSmallDisk,
  run: (plan: Plan) =>
    withDisk(64, async (disk) => {
      const accident = async (house: House): Promise<boolean> => {
        await disk.fillTo(plan.random.int(0, 40_000))
        const isTold = await untilTold(house)
        await disk.makeRoom()
        return isTold
      }
      return again({ roles: ['all'], dataFolder: disk.folder, patienceMs: 200 }, accident)(plan)
    }),
}

export const databaseFull: Scenario = {
  name: 'database-full',
  text: 'the disk of PostgreSQL full, and free again; it may end over it, and is started again',
  obstacle: noSmallDisk,
  run: (plan: Plan) =>
    withDisk(700, async (disk) => {
      const folder = join(disk.folder, 'server')
      await mkdir(folder, { mode: 0o711 })
      const accident = async (
        house: House,
        _random: unknown,
        note: (line: string) => void,
      ): Promise<boolean> => {
        await disk.fillTo(plan.random.int(0, 300_000))
        // The log is written in files made ahead: a large row needs a page that is not there yet.
        const isTold = await untilTold(house)
        await disk.makeRoom()
        await pause(500)
        if (house.server.isRunning()) return isTold
        note('PostgreSQL had ended; it was started again')
        await house.startServer()
        return true
      }
      return again(
        { roles: ['all'], startServer: () => startServer(folder), patienceMs: 200 },
        accident,
      )(plan)
    }),
}
