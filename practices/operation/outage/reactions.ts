import { isProblem } from '#contract/problem.ts'
import { list, read, write, type Clockwork, type LoggedEvent, type Reaction } from '#engine'
import { recountAvailability, recountDueAvailability } from '../../../capabilities/clocks/api.ts'
import type { Outage } from './outage.ts'

/** The services that an event concerns: the one that an outage was of before it was corrected, too. */
const servicesOf = ({ changes }: LoggedEvent): readonly string[] =>
  (changes.service ?? []).flatMap((id) => (typeof id === 'string' ? [id] : []))

const counted = ['service', 'beganAt', 'endedAt', 'planned']

const availabilityFollows: Reaction = {
  name: 'availability-follows',
  wants: ({ type, kind, transition, changes }) =>
    type === 'outage' &&
    (kind !== 'updated' || transition !== null || counted.some((name) => name in changes)),
  run: async (ctx, event) => {
    const { service: now } = (await read(ctx, 'outage', event.recordId)) as unknown as Outage
    for (const service of new Set([...servicesOf(event), now])) await recountAvailability(ctx, service)
  },
}

export const outageReactions: readonly Reaction[] = [availabilityFollows]

/** What was declared with its end is over when that has come. */
const endDue: Clockwork = {
  name: 'outage-over',
  run: async (ctx) => {
    for (;;) {
      const { rows, next } = await list(ctx, 'outage', {
        filter: 'state = "declared" and endedAt <= now',
        sort: ['endedAt'],
        limit: 200,
      })
      for (const { id, version } of rows)
        await unlessChanged(() =>
          write(ctx, {
            kind: 'transition',
            type: 'outage',
            id,
            version,
            transition: 'end',
            cause: { because: 'end' },
          }),
        )
      if (!next) return
    }
  },
}

const unlessChanged = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (!isProblem(error) || !['stale', 'conflict'].includes(error.code)) throw error
  }
}

const availabilityDue: Clockwork = {
  name: 'availability-due',
  run: (ctx) => recountDueAvailability(ctx),
}

export const outageClockwork: readonly Clockwork[] = [endDue, availabilityDue]
