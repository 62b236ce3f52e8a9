import { draftKey } from '../form/draft.ts'

/** The rooms of the boxes: the first part of each one's place. */
export type Room = 'unsent' | 'asks' | 'outbox'
const rooms: readonly Room[] = ['unsent', 'asks', 'outbox']

// Also where the browser keeps nothing.
const known = new Map<string, number>()
const listeners = new Set<() => void>()

/** Tells how much a box holds. */
export const noteBox = (key: string, count: number): void => {
  known.set(key, count)
  for (const listener of listeners) listener()
}

/** Hears of each box that changes, in other tabs too. */
export const watchBoxes = (listener: () => void): (() => void) => {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** Keys of a person's boxes that hold something. */
export const keysOfBoxes = (personId: string): readonly string[] => {
  const prefixes = rooms.map((room) => `${draftKey(personId, room)}.`)
  const held = [...known].flatMap(([key, count]) => (count > 0 ? [key] : []))
  return [...new Set([...held, ...storedKeys()])].filter((key) =>
    prefixes.some((prefix) => key.startsWith(prefix)),
  )
}

const storedKeys = (): readonly string[] => {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}
