import type { Action } from '#contract/automation/actions.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import type { WriteCtx } from '#engine'
import { attempt, perform, type Deed, type Performing } from './perform.ts'
import { startAutomation } from './start.ts'
import type { ReadersAmong } from './whom.ts'

/** Does a step of a clock: its own parts with the rights of whoever asks, then the automation that it starts with that one's. */
export const makeDoStep =
  (readersAmong: ReadersAmong) =>
  async (
    ctx: WriteCtx,
    about: AnyRef,
    step: Action & { readonly start?: string | undefined },
    doing: Omit<Performing, 'readersAmong'>,
  ): Promise<readonly Deed[]> => {
    const deeds = await perform(ctx, about, step, { ...doing, readersAmong })
    const { start } = step
    if (start === undefined) return deeds
    const { cause, tellsServed } = doing
    const starting = { cause, tellsServed, readersAmong }
    return [...deeds, await attempt(ctx, 'start', () => startAutomation(ctx, about, start, starting))]
  }
