import type { Values } from '../fields/widget.ts'

/** What was typed and not saved yet. */
export interface Draft {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly values: Values
}

const prefix = 'keelson.draft.'
const keptMs = 30 * 24 * 3600_000

/** Where a draft is kept: by person, so that two who share a browser never see each other's text. */
export const draftKey = (personId: string, ...place: readonly string[]): string =>
  `${prefix}${[personId, ...place].join('.')}`

/** The part of the browser's storage that drafts use. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const browserStore = (): DraftStore | null => {
  try {
    return localStorage
  } catch {
    return null
  }
}

/** A draft that was kept; null where there is none, or where it is too old to be meant. */
export const readDraft = (key: string, now = Date.now(), store = browserStore()): Draft | null => {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? 'null')
    if (!isDraft(kept)) return null
    if (now - kept.at <= keptMs) return kept
    store?.removeItem(key)
  } catch {
    // What can't be read is no draft.
  }
  return null
}

/** Keeps what was typed through reload, sign-out and a crash of the tab; nothing typed is nothing kept. */
export const writeDraft = (key: string, values: Values, now = Date.now(), store = browserStore()): void => {
  const typed = Object.entries(values).filter(([, value]) => value !== undefined)
  try {
    if (typed.length === 0) store?.removeItem(key)
    else store?.setItem(key, JSON.stringify({ at: now, values: Object.fromEntries(typed) }))
  } catch {
    // Storage that is full or closed is no reason to hinder typing.
  }
}

export const dropDraft = (key: string, store = browserStore()): void => {
  try {
    store?.removeItem(key)
  } catch {
    // It can't have been kept either.
  }
}

const isDraft = (kept: unknown): kept is Draft => {
  if (typeof kept !== 'object' || kept === null) return false
  const { at, values } = kept as Partial<Draft>
  return typeof at === 'number' && typeof values === 'object' && values !== null
}
