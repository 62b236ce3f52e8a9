import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react'
import { untilThere } from '../../api/line.ts'
import { useSession } from '../../api/use-meta.ts'
import { loadWhenUsed } from '../../kit/loadable.tsx'
import { draftKey, dropDraft, readDraft, writeDraft } from '../form/draft.ts'
import type { Box } from './box.ts'
import type * as BoxesModule from './boxes.ts'
import { makeEarly } from './early.ts'
import { noteBox, watchBoxes } from './kept-boxes.ts'
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
  const key = draftKey(person.id, room, of)
  const box = useBox(key)
  const all = useSyncExternalStore(box?.subscribe ?? watchBoxes, box?.entries ?? (() => early.entriesAt(key)))
  const entries = useMemo(() => all.flatMap((each) => read(each) ?? []), [all, read])
  const arrived = useEffectEvent(async (kept: Outgoing, answer: unknown) => {
    const entry = read(kept)
    if (entry) await onArrived(entry, answer)
  })
  useEffect(() => box?.show((entry, answer) => arrived(entry, answer)), [box])
  const send = (entry: Entry) => {
    const posted = { ...entry, post: post(entry) }
    if (box) box.send(posted)
    else early.send(key, posted)
  }
  return { entries, send, discard: (id) => (box ? box.discard(id) : early.discard(key, id)) }
}

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
    // Whatever has brought the boxes meanwhile.
    const found = watchBoxes(() => {
      if (boxes) setBox(boxes.boxAt(key))
    })
    const callOff = loadWhenUsed([{ loading: open }])
    return () => {
      found()
      callOff()
    }
  }, [box, key])
  return box
}

const keptAt = (key: string): readonly unknown[] => {
  const kept: unknown = readDraft(key)?.values['entries']
  return Array.isArray(kept) ? (kept as readonly unknown[]) : []
}

const early = makeEarly({
  load: async () => (await loadBoxes()).boxAt,
  untilThere,
  read: keptAt,
  write: (key, entries) => (entries.length === 0 ? dropDraft(key) : writeDraft(key, { entries })),
  tell: noteBox,
})
