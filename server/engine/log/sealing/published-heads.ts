import type { Queryable } from '#platform/database/pool.ts'

/** A head that was published: which link, where, when, and what the other side answered. */
export interface PublishedHead {
  readonly seal: number
  readonly at: string
  /** The kind of place: `folder`, `git`, `mail`, `timestamp`. */
  readonly kind: string
  /** The place in words: a path, a repository, an address. */
  readonly place: string
  /** What proves it: the name of the file, the id of the commit, of the message, or the time-stamp token (base64). */
  readonly receipt: Readonly<Record<string, string>>
}

/** The receipts of published heads from a link on, in the order of links. */
export const publishedHeads = async (db: Queryable, from = 1): Promise<PublishedHead[]> => {
  const rows = await db.query<{ seal: string } & Omit<PublishedHead, 'seal'>>({
    name: 'head:published',
    text: `select seal, at, kind, place, receipt from log_head_receipt where seal >= $1 order by seal, at limit 10000`,
    values: [from],
  })
  return rows.map(({ seal, ...rest }) => ({ ...rest, seal: Number(seal) }))
}
