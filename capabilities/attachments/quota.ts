import type { Ctx, WriteCtx } from '#engine'
import { spent } from '#platform/files/sending.ts'

const dayMs = 86_400_000

/** Bytes that the actor may still send today. Archived files count: their contents stay. */
export const roomOfDay = async ({ db, actor, clock }: Ctx, quota: number): Promise<number> => {
  const [row] = await db.query<{ bytes: string }>({
    name: 'attachment:day',
    // No row was made after it was last changed: the index of changes finds those of a day.
    text: `select coalesce(sum(size), 0)::text as bytes from attachment
      where updated_at > $2 and created_at > $2 and created_by = $1`,
    values: [actor.id, new Date(Date.parse(clock.now()) - dayMs).toISOString()],
  })
  return quota - Number(row?.bytes ?? 0)
}

/** Records of one person wait for one another here, so that two do not take the same room. @throws Problem `too_many` */
export const takeOfDay = async (
  ctx: WriteCtx,
  quota: number,
  files: readonly { readonly bytes: number }[],
): Promise<void> => {
  await ctx.db.query({
    name: 'attachment:day-lock',
    text: `select pg_advisory_xact_lock(hashtextextended('files of ' || $1, 0))`,
    values: [ctx.actor.id],
  })
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  if (bytes > (await roomOfDay(ctx, quota))) throw spent(quota)
}
