import { problem } from '#contract/problem.ts'
import { isEraser, type Capability, type Verb } from '#engine'

/** What a screen adds to the page of a record about which approvals can be asked. */
export const approvals: Capability = { name: 'approvals' }

/** By which replay its clocks were counted again is the clockwork's, and no word of the decision. */
const ofClocks: ReadonlySet<string> = new Set(['recountedBy'])

/**
 * A decision stays as it was taken, whoever would change it and by whatever way: neither its state nor a word of it. The
 * database refuses another state as well. Only what a person wrote goes when that person's data is erased.
 */
export const refuseAfterDecision: Verb = async (ctx, { before, after, event }) => {
  if (!before || before.state === 'asked' || isEraser(ctx.actor)) return
  if (event?.kind === 'updated' && Object.keys(event.changes).every((name) => ofClocks.has(name))) return
  throw problem('conflict', {
    message: `${after.number} is decided, and a decision stays as it was taken.`,
    remedy: 'Ask again: that is another approval.',
  })
}
