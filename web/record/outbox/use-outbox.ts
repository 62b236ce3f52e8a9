import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { useSession } from '../../api/use-meta.ts'
import { loadWhenUsed } from '../../kit/loadable.tsx'
import { draftKey, readDraft, writeDraft } from '../form/draft.ts'
import type { Box } from './box.ts'
import type * as BoxesModule from './boxes.ts'
import { noteBox } from './kept-boxes.ts'
import type { Room } from './kept-boxes.ts'
import type { Outgoing, Post, Posted } from './outgoing.ts'

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
  const key = draftKey(person.id, room, of)
  const box = useBox(key)
  const all = useSyncExternalStore(box?.subscribe ?? never, box?.entries ?? nothing)
  const entries = useMemo(() => all.flatMap((each) => read(each) ?? []), [all, read])
  const arrived = useEffectEvent(async (kept: Outgoing, answer: unknown) => {
    const entry = read(kept)
    if (entry) await onArrived(entry, answer)
  })
  useEffect(() => box?.show((entry, answer) => arrived(entry, answer)), [box])
  const send = (entry: Entry) => {
    const posted = { ...entry, post: post(entry) }
    if (box) box.send(posted)
    else sendEarly(key, posted)
  }
  return { entries, send, discard: (id) => box?.discard(id) }
}
const never = () => () => undefined
const none: readonly Outgoing[] = []
const nothing = () => none

type Boxes = typeof BoxesModule
let boxes: Boxes | null = null
const loadBoxes = async (): Promise<Boxes> => (boxes ??= await import('./boxes.ts'))

/** The box of a place: at once where something lies in it, else when somebody begins to do something on the page. */
const useBox = (key: string): Box | null => {
  const [box, setBox] = useState(() => boxes?.boxAt(key) ?? null)
  useEffect(() => {
    if (box) return undefined
    const open = async () => setBox((await loadBoxes()).boxAt(key))
    if (readDraft(key)) void open().catch(() => undefined)
    return loadWhenUsed([{ loading: open }])
  }, [box, key])
  return box
}

/** Keeps it before anything has to be loaded for it: what can't be loaded now is by the next page. */
const sendEarly = (key: string, entry: Posted): void => {
  const kept: unknown = readDraft(key)?.values['entries']
  const entries = [...(Array.isArray(kept) ? (kept as readonly unknown[]) : []), entry]
  writeDraft(key, { entries })
  noteBox(key, entries.length)
  loadBoxes().then(
    ({ boxAt }) => boxAt(key).send(entry),
    () => undefined,
  )
}
