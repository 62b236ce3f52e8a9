import { problem } from '#contract/problem.ts'
import type { Capability, Practice, Verb } from '#engine'
import type { Outage } from './outage.ts'

/** What a screen adds to the page of a service: how available it was, and what is left of its error budgets. */
export const outages: Capability = { name: 'outages' }

type Checks = NonNullable<Practice['checks']>

export const outageChecks: Checks = (after, ctx) => {
  const { beganAt, endedAt, planned } = after as unknown as Outage
  return [
    ...(endedAt !== null && beganAt !== null && endedAt <= beganAt
      ? [{ field: 'endedAt', code: 'outage.end', message: 'It would end before it begins.' }]
      : []),
    ...(beganAt !== null && !planned && beganAt > ctx.clock.now()
      ? [
          {
            field: 'beganAt',
            code: 'outage.future',
            message: 'What is not planned can’t begin in the future.',
          },
        ]
      : []),
  ]
}

const counted = ['beganAt', 'endedAt', 'planned', 'service']

/** What is over is corrected with a reason or not at all: availability was told by it. */
export const refuseSilentCorrection: Verb = async (ctx, { before, after, event }) => {
  if (before?.state !== 'over' || event?.kind !== 'updated' || ctx.via === 'import') return
  if (!counted.some((name) => name in event.changes)) return
  throw problem('conflict', {
    message: `${after.number} is over: when it was, and of what, is corrected with a reason.`,
    remedy: 'Use the step "Correct".',
  })
}
