import type { Clock } from '../clock.ts'
import type { OutgoingAnswer } from '../http/outgoing/outgoing.ts'

/** How long a provider's description of itself is taken for true, in milliseconds. */
const freshMs = 10 * 60_000

// Far more providers than one installation has; the one that was asked for longest ago goes.
const mostKept = 50

/** Descriptions that providers publish of themselves, kept in this process for some minutes. */
export interface Descriptions {
  /** What is kept, else what is asked for now: once for all who want it at the same moment. A failure is not kept. */
  of(issuer: string, ask: () => Promise<OutgoingAnswer>): Promise<OutgoingAnswer>
  /** The next one asks again: what stood there did not lead to a sign-in. */
  forget(issuer: string): void
}

interface Kept {
  readonly until: number
  readonly answer: Promise<OutgoingAnswer>
}

export const makeDescriptions = (clock: Clock): Descriptions => {
  const known = new Map<string, Kept>()
  const now = (): number => Date.parse(clock.now())
  return Object.freeze({
    of: async (issuer: string, ask: () => Promise<OutgoingAnswer>) => {
      const kept = known.get(issuer)
      if (kept && kept.until > now()) return kept.answer
      const fresh: Kept = { until: now() + freshMs, answer: ask() }
      known.delete(issuer)
      known.set(issuer, fresh)
      for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest)
      const drop = (): void => {
        if (known.get(issuer) === fresh) known.delete(issuer)
      }
      const answer = await fresh.answer.catch((error: unknown) => {
        drop()
        throw error
      })
      if (answer.status !== 200) drop()
      return answer
    },
    forget: (issuer: string) => void known.delete(issuer),
  })
}
