import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { House } from '../house/house.ts'
import type { Random } from '../random.ts'
import { again, noObstacle, pause, type Scenario } from './scenario.ts'

const script = join(import.meta.dirname, '..', 'oracle', 'witness-process.ts')
const longestMs = 30_000

/** Starts a follower beside the house's own and kills it: in the middle of a batch for certain, or at any moment. */
const killFollower = async (house: House, random: Random, isHolding: boolean): Promise<void> => {
  const child = spawn(process.execPath, [script, house.safe.databaseUrl, ...(isHolding ? ['holds'] : [])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const said = isHolding ? 'holds\n' : 'begins\n'
  const end = Date.now() + longestMs
  while (!output.includes(said) && child.exitCode === null && Date.now() < end) await pause(10)
  if (child.exitCode === null) {
    if (output.includes(said)) await pause(random.int(0, isHolding ? 200 : 800))
    child.kill('SIGKILL')
  }
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null]
  if (!output.includes(said) || signal !== 'SIGKILL')
    throw new Error(`The follower was not killed where it should have been:\n${output}`)
}

export const killOfFollower: Scenario = {
  name: 'kill-follower',
  text: 'SIGKILL of a follower beside another: with its work done and its place not moved, and at any moment',
  obstacle: noObstacle,
  run: again({ roles: ['web', 'worker'] }, async (house, random, note) => {
    for (const isHolding of random.chance(0.5) ? [true, false, true] : [false, true, true])
      await killFollower(house, random, isHolding)
    note('killed twice with a batch done and the place not moved, once at any moment')
  }),
}
