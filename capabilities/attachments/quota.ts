import { problem } from '#contract/problem.ts'
import type { Ctx, WriteCtx } from '#engine'

/** What people are sending to this process and no record names yet. */
export interface Sending {
  /** Takes bytes of a file as they come, as long as the person has `room` for all that they are sending. @throws Problem `too_many` */
  watched(content: AsyncIterable<Uint8Array>, room: number): AsyncIterable<Uint8Array>
  /** Those of a request that is over count no more: either records name them, or they are gone. */
  end(): void
}

/** Counts what a person sends at once by however many requests: each alone would find the same room. */
export const makeTally = (quota: number): ((personId: string) => Sending) => {
  const sending = new Map<string, number>()
  return (personId) => {
    let own = 0
    const add = (bytes: number): number => {
      const sum = (sending.get(personId) ?? 0) + bytes
      own += bytes
      if (sum === 0) sending.delete(personId)
      else sending.set(personId, sum)
      return sum
    }
    return {
      watched: async function* (content, room) {
        for await (const chunk of content) {
          if (add(chunk.byteLength) > room) throw spent(quota)
          yield chunk
        }
      },
      end: () => void add(-own),
    }
  }
}

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

const spent = (quota: number) =>
  problem('too_many', {
    message: `One person sends at most ${Math.round(quota / 1024 ** 2)} MB of files within a day.`,
    remedy: 'Go on tomorrow, or put large files where such files are kept and link to them.',
  })
