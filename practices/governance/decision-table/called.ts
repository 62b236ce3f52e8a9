import { tablesReached, unreadByClocks } from '#contract/clocks/tables.ts'
import { invalid } from '#contract/problem.ts'
import type { Verb, WriteCtx } from '#engine'
import { callingIn, namesOf, refuseInUse } from '../../../capabilities/clocks/api.ts'
import type { DecisionTableRecord } from './decision-table.ts'

type Table = Pick<DecisionTableRecord, 'key' | 'appliesTo' | 'table'>

/** What agreements promise by a table is not lost without a word. */
export const refuseLostPromises: Verb = async (ctx, { before, after, event }) => {
  const [was, becomes] = [before, after] as unknown as [Table | null, Table]
  if (event?.kind === 'archived') await refuseUncalled(ctx, becomes, after.number)
  else {
    if (was && event && ('key' in event.changes || 'appliesTo' in event.changes))
      await refuseUncalled(ctx, was, after.number)
    await refuseUnread(ctx, becomes)
  }
}

/** A table is not taken away from those who call it. */
const refuseUncalled = async (ctx: WriteCtx, { key, appliesTo }: Table, number: string): Promise<void> => {
  const { agreements } = await callingIn(ctx.db, appliesTo)
  const callers = agreements.filter(({ calls }) => calls.has(key))
  await refuseInUse(
    ctx,
    number,
    callers.map(({ id }) => ({ type: 'agreement', id })),
  )
}

/** Clocks know a record as its log tells it: what a table names beside that would make it hold for nothing. */
const refuseUnread = async (ctx: WriteCtx, { key, appliesTo }: Table): Promise<void> => {
  const { agreements, tables } = await callingIn(ctx.db, appliesTo)
  const callers = agreements.filter(({ calls }) => calls.has(key))
  if (callers.length === 0) return
  const type = ctx.types.get(appliesTo)
  const faults = [...tablesReached([key], tables)].flatMap((called) => {
    const table = tables.get(called)
    return table ? unreadByClocks(table, type.schema, type.declaration.fields) : []
  })
  if (faults.length === 0) return
  const names = await namesOf(
    ctx,
    callers.map(({ id }) => ({ type: 'agreement', id })),
  )
  throw invalid([
    {
      field: 'table',
      code: 'table.clocks',
      message: `The clocks of ${names} go by this table, and they can’t read all that it names. ${faults.join(' ')}`,
    },
  ])
}
