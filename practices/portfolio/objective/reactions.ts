import { read, type Reaction } from '#engine'
import { recountAvailability } from '../../../capabilities/clocks/api.ts'
import type { Objective } from './objective.ts'

const counted = ['objective', 'window', 'days', 'calendar', 'zone', 'source']

const budgetFollows: Reaction = {
  name: 'budget-follows',
  wants: ({ type, kind, changes }) =>
    type === 'objective' && (kind !== 'updated' || counted.some((name) => name in changes)),
  run: async (ctx, { recordId }) => {
    const { service } = (await read(ctx, 'objective', recordId)) as unknown as Objective
    await recountAvailability(ctx, service)
  },
}

export const objectiveReactions: readonly Reaction[] = [budgetFollows]
