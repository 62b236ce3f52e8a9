import type { Verb } from '#engine'
import { refuseInUse } from '../../../capabilities/clocks/api.ts'
import { refuseChangedPast } from './past.ts'

/**
 * A calendar that is archived has no hours: what goes by it would never be due, and those under it would lose their
 * holidays, past ones too.
 */
export const calendarWritten: Verb = async (ctx, written) => {
  await refuseChangedPast(ctx, written)
  if (written.event?.kind !== 'archived') return
  const users = await ctx.db.query<{ type: string; id: string }>({
    name: 'calendar:users',
    text: `select type, id from (
        select 'agreement' as type, id, number from agreement where calendar_id = $1::uuid and archived_at is null
        union all select 'objective', id, number from objective where calendar_id = $1::uuid and archived_at is null
        union all select 'calendar', id, number from calendar where parent_id = $1::uuid and archived_at is null
      ) as users order by number`,
    values: [written.after.id],
  })
  await refuseInUse(ctx, written.after.number, users)
}
