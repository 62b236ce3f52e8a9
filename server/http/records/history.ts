import type { z } from 'zod'
import { historyOf, type Ctx, type EngineType, type StoredRecord } from '#engine'
import type { eventsQuery } from './query.ts'

const usualLimit = 100

/** The events of a record in their order; the cursor is the version behind which the next page begins. */
export const answerHistory = async (
  ctx: Ctx,
  type: EngineType,
  record: StoredRecord,
  { cursor = 0, limit = usualLimit }: z.infer<typeof eventsQuery>,
) => {
  const { data, refs } = await historyOf(ctx, type, record.id, { after: cursor, limit: limit + 1 })
  const page = data.slice(0, limit)
  const next = data.length > limit ? String(page.at(-1)?.version ?? '') : null
  return { data: page, refs, next }
}
