import { problem } from '#contract/problem.ts'
import type { Verb } from '#engine'
import { isAdministrator } from './rights.ts'

/** Bringing back a person, team, organisation or role gives rights, which only administrators do. */
export const restoredByAdministrators: Verb = async (ctx, { after, event }) => {
  if (event?.kind !== 'restored' || isAdministrator(ctx.actor)) return
  throw problem('forbidden', {
    message: `You may not restore ${after.number}: rights would come back with it.`,
    remedy: 'An administrator can restore it.',
  })
}
