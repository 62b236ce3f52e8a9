import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react'
import { useSession } from '../../api/use-meta.ts'
import { draftKey } from '../form/draft.ts'
import { boxAt } from './boxes.ts'
import type { Room } from './kept-boxes.ts'
import type { Outgoing, Post } from './outgoing.ts'

export interface Outbox<Entry extends Outgoing> {
  readonly entries: readonly Entry[]
  /** Sends a new entry, or an unsent one again. */
  readonly send: (entry: Entry) => void
  readonly discard: (id: string) => void
}

interface OutboxOptions<Entry> {
  readonly room: Room
  /** Which of the room's boxes. */
  readonly of: string
  /** An entry that was kept; null for one that is damaged. */
  readonly read: (kept: Outgoing) => Entry | null
  readonly post: (entry: Entry) => Post
  /** What the page does when one has arrived, before it goes from the list. */
  readonly onArrived: (entry: Entry, answer: unknown) => Promise<void>
}

/** What is on its way from a page. All of it outlives the page and a crash of the tab, and goes on from any other. */
export const useOutbox = <Entry extends Outgoing>({
  room,
  of,
  read,
  post,
  onArrived,
}: OutboxOptions<Entry>): Outbox<Entry> => {
  const { person } = useSession()
  const box = boxAt(draftKey(person.id, room, of))
  const all = useSyncExternalStore(box.subscribe, box.entries)
  const entries = useMemo(() => all.flatMap((each) => read(each) ?? []), [all, read])
  const arrived = useEffectEvent(async (kept: Outgoing, answer: unknown) => {
    const entry = read(kept)
    if (entry) await onArrived(entry, answer)
  })
  useEffect(() => box.show((entry, answer) => arrived(entry, answer)), [box])
  return {
    entries,
    send: (entry) => box.send({ ...entry, post: post(entry) }),
    discard: box.discard,
  }
}
