import { problem } from '#contract/problem.ts'
import type { Capability, Verb } from '#engine'

/** What a screen adds to the page of a record about which approvals can be asked. */
export const approvals: Capability = { name: 'approvals' }

/**
 * A decision stays as it was taken, whoever would change it and by whatever way: neither its state nor a word of it. The
 * database refuses another state as well.
 */
export const refuseAfterDecision: Verb = async (_ctx, { before, after }) => {
  if (!before || before.state === 'asked') return
  throw problem('conflict', {
    message: `${after.number} is decided, and a decision stays as it was taken.`,
    remedy: 'Ask again: that is another approval.',
  })
}
