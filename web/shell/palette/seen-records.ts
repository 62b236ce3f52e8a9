import type { Query, QueryClient } from '@tanstack/react-query'
import type { RecordAnswer } from '#contract/api/records.ts'
import { sessionQuery } from '../../api/queries.ts'
import { draftKey, readDraft, writeDraft } from '../../record/form/draft.ts'

/** A record whose page somebody has had open. */
export interface SeenRecord {
  readonly plural: string
  readonly id: string
}

// Kept as what was typed is: by person, for thirty days at most; `sign-in/old-drafts.ts` forgets it.
const placeOf = (personId: string): string => draftKey(personId, 'seen')
const most = 8
/** Who signs in anew on the same page is watched already. */
const watched = new WeakSet<QueryClient>()

/** What somebody looked at in this browser, the last first: ids alone, which say nothing to whoever may not read them. */
export const seenRecords = (personId: string): readonly SeenRecord[] => {
  const kept = readDraft(placeOf(personId))?.values['records']
  return Array.isArray(kept) ? (kept as readonly SeenRecord[]) : []
}

/** From now on notes each record whose page is open, beginning with that which is. */
export const noteSeen = (client: QueryClient): void => {
  if (watched.has(client)) return
  watched.add(client)
  const cache = client.getQueryCache()
  let last = ''
  const look = (query: Query): void => {
    const record = pageOf(query)
    const session = client.getQueryData(sessionQuery.queryKey)
    if (!record || !session || !query.isActive()) return
    const { id } = session.person
    if (last === id + record.id) return
    last = id + record.id
    note(id, { plural: String(query.queryKey[1]), id: record.id })
  }
  cache.subscribe(({ query }) => look(query as Query))
  cache.getAll().forEach(look)
}

/** The record of whose page this is what it was asked by: by its number, while other parts of a page ask by ids. */
const pageOf = ({ queryKey, state }: Query): RecordAnswer['data'] | null => {
  if (queryKey[0] !== 'records' || queryKey[2] !== 'one') return null
  const record = (state.data as RecordAnswer | undefined)?.data
  return record && queryKey[3] === (record.number || record.id) ? record : null
}

const note = (personId: string, seen: SeenRecord): void => {
  const others = seenRecords(personId).filter(({ id }) => id !== seen.id)
  writeDraft(placeOf(personId), { records: [seen, ...others].slice(0, most) })
}
