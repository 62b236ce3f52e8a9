import type { Auth } from '#platform/auth/auth.ts'
import type { Origin } from '#platform/auth/confirm.ts'
import { networkOf } from '#platform/auth/attempts.ts'
import type { Clock } from '#platform/clock.ts'

const windowMs = 60_000
const mostLines = 60

/**
 * Tells the log of security that a key was refused: one line a minute for each network, and sixty in all, in each process.
 * Whoever guesses does not fill the log, and is seen in it.
 */
export const tellRefusedKeys = ({
  auth,
  clock,
}: {
  readonly auth: Pick<Auth, 'log'>
  readonly clock: Clock
}) => {
  let beganMs = -Infinity
  const told = new Set<string>()
  return async (key: string, origin: Origin): Promise<void> => {
    const nowMs = Date.parse(clock.now())
    if (nowMs - beganMs >= windowMs || nowMs < beganMs) {
      beganMs = nowMs
      told.clear()
    }
    const network = networkOf(origin.address)
    if (told.has(network) || told.size >= mostLines) return
    told.add(network)
    await auth.log({ kind: 'key-refused', tried: key, ...origin })
  }
}
