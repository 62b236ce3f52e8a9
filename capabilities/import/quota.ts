import type { WriteCtx } from '#engine'
import type { FileStore } from '#platform/files/file-store.ts'
import { spent } from '#platform/files/sending.ts'

/** Bytes of files to import that one person sends within a day, unless said otherwise: as much as of attachments. */
export const usualBytesOfDay = 5 * 1024 ** 3

const dayMs = 86_400_000

/**
 * Refuses a file that the room of the day does not hold. Two imports of one person wait for one another here. Those that
 * were undone or archived count: they were sent. @throws Problem `too_many`
 */
export const takeOfDay = async (
  { db, actor, clock }: WriteCtx,
  files: FileStore,
  { bytes, quota }: { readonly bytes: number; readonly quota: number },
): Promise<void> => {
  await db.query({
    name: 'import:day-lock',
    text: `select pg_advisory_xact_lock(hashtextextended('imports of ' || $1, 0))`,
    values: [actor.id],
  })
  const sent = await db.query<{ stored: string }>({
    name: 'import:day',
    text: 'select stored from import_batch where created_by = $1 and created_at > $2 and stored is not null',
    values: [actor.id, new Date(Date.parse(clock.now()) - dayMs).toISOString()],
  })
  // A content that was removed since counts no more; it can't be measured either.
  const sizes = await Promise.all(sent.map(({ stored }) => files.size(stored)))
  if (sizes.reduce<number>((sum, size) => sum + (size ?? 0), bytes) > quota) throw spent(quota)
}
