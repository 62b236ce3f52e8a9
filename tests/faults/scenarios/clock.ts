import { access, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newFolder } from '../house/folder.ts'
import { again, pause, type Scenario } from './scenario.ts'

const library =
  process.env['FAULTS_FAKETIME'] ??
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketimeMT.so.1`

export const clockJumps: Scenario = {
  name: 'clock-jumps',
  text: 'the clock of the product jumps forward and back by hours, while that of the database goes on as it did',
  obstacle: async () =>
    access(library).then(
      () => null,
      () => `${library} is not there (Debian: apt install libfaketime; FAULTS_FAKETIME names another place)`,
    ),
  run: async (plan) => {
    const folder = await newFolder()
    const file = join(folder, 'offset')
    // Less than the day after which an Idempotency-Key is forgotten: a jump of days looks like days.
    const jump = (hours: number): Promise<void> => writeFile(file, `${hours < 0 ? '' : '+'}${hours}h\n`)
    await jump(0)
    const env = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    }
    try {
      return await again({ roles: ['all'], env }, async (house, random, note) => {
        for (let jumps = 0; jumps < 3; jumps++) {
          const hours = random.int(-11, 11)
          await jump(hours)
          note(`${hours} h`)
          await pause(random.int(200, 800))
        }
        const [product] = house.processes
        if (product && random.chance(0.3)) await house.replace(product, 0)
      })(plan)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}
