import type { People } from '../house/people.ts'
import type { Random } from '../random.ts'
import { deeds } from './deeds.ts'
import { makeHand } from './hand.ts'
import type { Ledger } from './ledger.ts'

export interface LoadOptions {
  readonly people: People
  readonly ledger: Ledger
  readonly random: Random
  /** A word that no other load of the run has: it is part of every title. */
  readonly name: string
  /** The address of a process that takes requests; null while there is none. */
  readonly address: () => string | null
  readonly hands?: number
  /** How long a request without an answer is repeated. */
  readonly patienceMs?: number
}

export interface Load {
  /** Each pair of hands ends what it does, which may mean to wait until the product is back. */
  stop(): Promise<void>
}

/** People at work, until they are stopped. */
export const startLoad = (options: LoadOptions): Load => {
  let isStopped = false
  const work = async (place: number): Promise<void> => {
    const random = options.random.fork(`${options.name}-${place}`)
    const hand = makeHand({ ...options, random, place, patienceMs: options.patienceMs ?? 120_000 })
    while (!isStopped) {
      await random.pick(deeds)(hand)
      await new Promise((resume) => setTimeout(resume, random.int(0, 10)))
    }
  }
  const working = Promise.all(Array.from({ length: options.hands ?? 6 }, (_, place) => work(place)))
  return {
    stop: async () => {
      isStopped = true
      await working
    },
  }
}
