import type { RecordAnswer } from '#contract/api/records.ts'
import { api, writtenBy } from '../../api/client.ts'
import { i18n } from '../../i18n/i18n.ts'
import { draftKey, dropDraft, readDraft, writeDraft } from '../form/draft.ts'
import { makeBox } from './box.ts'
import type { Box } from './box.ts'
import { noteBox } from './kept-boxes.ts'
import type { Posted } from './outgoing.ts'

const boxes = new Map<string, Box>()
type Unseen = (entry: Posted, answer: unknown) => void
let unseen: Unseen | null = null

/** Who is told of what arrives while no page shows its box. */
export const whenArrivedUnseen = (told: Unseen): (() => void) => {
  unseen = told
  return () => {
    if (unseen === told) unseen = null
  }
}

/** The box at a place where somebody has opened it; looking makes none. */
export const openBoxAt = (key: string): Box | undefined => boxes.get(key)

/** Whose box it is: the first part of its place. */
const ownerOf = (key: string): string => key.slice(draftKey('').length).split('.', 1)[0] ?? ''

/** The box at a place of this browser: one for all that show it, and it goes on when they are left. */
export const boxAt = (key: string): Box => {
  const open = boxes.get(key)
  if (open) return open
  // The cookie is every tab's, and whoever signs in beside this page, be it a moment ago, sends nothing of another's.
  const owner = writtenBy(ownerOf(key))
  const box = makeBox(
    {
      read: () => {
        const kept: unknown = readDraft(key)?.values['entries']
        return Array.isArray(kept) ? (kept as readonly unknown[]) : []
      },
      write: (entries) => {
        if (entries.length === 0) dropDraft(key)
        else writeDraft(key, { entries })
      },
      post: async ({ path, body, withFiles = false }, once) => {
        const answer = await api.post<Partial<RecordAnswer>>(path, body, {
          headers: { 'idempotency-key': once, ...owner },
        })
        // Tried again, the record is the one that was made; the files that have arrived are gone from here.
        if (withFiles && answer.data)
          await (await import('./files/send-files.ts')).sendFiles(once, `${path}/${answer.data.id}`, owner)
        return answer
      },
      mayHaveLine: () => navigator.onLine,
      now: Date.now,
      // On http nothing keeps the tabs apart: the key sees to it that both together do it once.
      alone: (work) => ('locks' in navigator ? navigator.locks.request(key, work) : work()),
      words: ({ code, detail }) => detail || i18n.t(`kit.error.title.${code}`),
    },
    (entry, answer) => unseen?.(entry, answer),
  )
  window.addEventListener('storage', box.look)
  box.subscribe(() => noteBox(key, box.entries().length))
  boxes.set(key, box)
  return box
}
