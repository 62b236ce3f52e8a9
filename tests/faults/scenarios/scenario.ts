import type { House, HouseOptions } from '../house/house.ts'
import { openHouse } from '../house/house.ts'
import type { Ledger } from '../load/ledger.ts'
import { unnamedFiles } from '../oracle/files.ts'
import { examine, examineAtLast } from '../oracle/oracle.ts'
import type { Random } from '../random.ts'

export interface Plan {
  readonly rounds: number
  readonly random: Random
  /** Aborted when whoever runs it has seen enough: the round is brought to its end. */
  readonly signal: AbortSignal
  /** Told how it goes. */
  say(line: string): void
}

export interface Result {
  readonly accidents: number
  readonly faults: readonly string[]
  readonly counts: Ledger['counts']
  readonly notes: readonly string[]
}

/** A kind of accident that a product must survive. */
export interface Scenario {
  readonly name: string
  readonly text: string
  /** Why it can't be run here, or null. */
  readonly obstacle: () => Promise<string | null>
  readonly run: (plan: Plan) => Promise<Result>
}

export const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))

export const noObstacle = async (): Promise<null> => null

const mostTries = 5

/**
 * Opens a house and lets an accident happen to it again and again while people work; after each, when everybody has got
 * an answer or given up, the oracle looks.
 */
export const again =
  (
    houseOf: Omit<HouseOptions, 'random' | 'name'>,
    /** Answers false where it did not come about, and is tried again: without it a round shows nothing. */
    accident: (house: House, random: Random, note: (line: string) => void) => Promise<boolean | void>,
    /** What is asked besides what every accident is. */
    judge: (house: House) => Promise<string[]> = async () => [],
  ) =>
  async ({ rounds, random, say, signal }: Plan): Promise<Result> => {
    const house = await openHouse({ ...houseOf, name: 'house', random: random.fork('house') })
    const faults: string[] = []
    const notes: string[] = []
    let accidents = 0
    try {
      for (let round = 1; round <= rounds; round++) {
        const load = house.load(`r${round}`)
        await pause(random.int(200, 1500))
        let came = false
        for (let tries = 0; tries < mostTries && !came; tries++)
          came = (await accident(house, random, (line) => notes.push(line))) !== false
        if (came) accidents += 1
        else notes.push(`round ${round}: the accident did not come about`)
        await pause(random.int(50, 400))
        await load.stop()
        const isLast = round === rounds || signal.aborted
        const found = [...(await judge(house)), ...(await (isLast ? examineAtLast(house) : examine(house)))]
        faults.push(...found.map((fault) => `round ${round}: ${fault}`))
        const { requests, acknowledged } = house.ledger.counts
        say(`${round}/${rounds}: ${acknowledged} of ${requests} acknowledged, ${faults.length} faults`)
        if (isLast) break
      }
      if (accidents === 0) faults.push('not one accident came about: nothing was shown')
      for (const [reason, times] of house.ledger.reasons) notes.push(`${times} without an answer: ${reason}`)
      const { contents, partial } = await unnamedFiles(house.db, house.dataFolder)
      notes.push(`left for the sweep: ${contents} contents without a record, ${partial} broken uploads`)
      return { accidents, faults, counts: house.ledger.counts, notes }
    } finally {
      await house.close()
    }
  }
