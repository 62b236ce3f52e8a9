import type { Queryable } from '#platform/database/pool.ts'
import type { KnownHead } from './heads.ts'
import type { Seal } from './seal.ts'
import { sealAt, sealsFrom } from './seal-store.ts'

/**
 * The heads kept here that the database neither has nor tells of: it was put back, its chain was taken away, or another
 * was written in its place.
 */
export const lostHeads = async (
  db: Queryable,
  last: Seal | null,
  heads: readonly KnownHead[],
): Promise<readonly Seal[]> => {
  const lost: Seal[] = []
  for (const { seal } of heads) if (!(await isKnown(db, last, seal))) lost.push(seal)
  return lost
}

const isKnown = async (db: Queryable, last: Seal | null, head: Seal): Promise<boolean> => {
  if (!last) return false
  if (head.chain === last.chain) {
    const same = head.number === last.number ? last : await sealAt(db, head.number)
    return same?.hash === head.hash
  }
  const resumes = await sealsFrom(db, { from: 1, to: last.number, acts: ['resume'] })
  return resumes.some(({ lost }) => lost?.chain === head.chain && lost.hash === head.hash)
}
