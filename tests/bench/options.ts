import { parseArgs } from 'node:util'

export interface BenchOptions {
  readonly sizes: readonly number[]
  readonly only: readonly string[] | null
  readonly seconds: number
  /** Seconds of each case before anything is measured. */
  readonly settling: number
  readonly rounds: number
  readonly connections: number
  /** Clocks that run while the clockwork is measured. */
  readonly running: number
  /** Folder for the databases, kept for another run; null for one that goes at the end. */
  readonly keep: string | null
  /** File for the figures as JSON. */
  readonly json: string | null
}

export const usage = `npm run bench -- [options]
  --size=10000,1000000  numbers of incidents (10000)
  --only=create,queue   these cases only
  --seconds=4           of each measurement; a case takes about nine of them
  --settling=15         seconds of each case before anything is measured
  --rounds=3            how often product and floors take turns
  --connections=20      at once
  --running=1000000     clocks that run while the clockwork is measured
  --keep=folder         leaves the databases there, for the next run
  --json=file           the figures for a program`

/** @throws Error with the usage for what is not an option */
export const readOptions = (args: readonly string[]): BenchOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '10000' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '4' },
      settling: { type: 'string', default: '15' },
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '20' },
      running: { type: 'string', default: '1000000' },
      keep: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const sizes = values.size.split(',').map((text) => whole('size', text, 500))
  return {
    sizes,
    only: values.only?.split(',') ?? null,
    seconds: number('seconds', values.seconds),
    settling: whole('settling', values.settling, 1),
    rounds: whole('rounds', values.rounds, 1),
    connections: whole('connections', values.connections, 1),
    running: whole('running', values.running, 1),
    keep: values.keep ?? null,
    json: values.json ?? null,
  }
}

const number = (name: string, text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new Error(`--${name} must be a number above 0, not "${text}".\n${usage}`)
  return value
}

const whole = (name: string, text: string, least: number): number => {
  const value = number(name, text.replaceAll('_', ''))
  if (!Number.isInteger(value) || value < least)
    throw new Error(`--${name} must be a whole number from ${least}, not "${text}".\n${usage}`)
  return value
}
