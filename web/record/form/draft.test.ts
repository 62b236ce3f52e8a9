import { describe, expect, test } from 'vitest'
import { draftKey, dropDraft, readDraft, writeDraft } from './draft.ts'
import type { DraftStore } from './draft.ts'

const memory = (): DraftStore & { readonly size: number } => {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    get size() {
      return kept.size
    },
  }
}
const key = draftKey('anna', 'new', 'incidents')
const day = 24 * 3600_000

describe('a draft', () => {
  test('is there again after a reload', () => {
    const store = memory()
    writeDraft(key, { title: 'Printer', impact: undefined }, 1000, store)
    expect(readDraft(key, 2000, store)).toEqual({ at: 1000, values: { title: 'Printer' } })
  })

  test('belongs to the person who typed it', () => {
    const store = memory()
    writeDraft(key, { title: 'Printer' }, 1000, store)
    expect(readDraft(draftKey('ben', 'new', 'incidents'), 1000, store)).toBeNull()
  })

  test('of nothing is not kept', () => {
    const store = memory()
    writeDraft(key, { title: 'Printer' }, 1000, store)
    writeDraft(key, { title: undefined }, 1000, store)
    expect(store.size).toBe(0)
  })

  test('is forgotten after a month, and when it is dropped', () => {
    const store = memory()
    writeDraft(key, { title: 'Printer' }, 0, store)
    expect(readDraft(key, 29 * day, store)).not.toBeNull()
    expect(readDraft(key, 31 * day, store)).toBeNull()
    expect(store.size).toBe(0)
    writeDraft(key, { title: 'Printer' }, 0, store)
    dropDraft(key, store)
    expect(readDraft(key, 0, store)).toBeNull()
  })

  test('that was damaged is no draft, and a closed store hinders nobody', () => {
    const store = memory()
    store.setItem(key, '{"at":"soon"')
    expect(readDraft(key, 0, store)).toBeNull()
    store.setItem(key, '{"at":"soon","values":{}}')
    expect(readDraft(key, 0, store)).toBeNull()
    const closed: DraftStore = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
      removeItem: () => undefined,
    }
    expect(() => writeDraft(key, { title: 'x' }, 0, closed)).not.toThrow()
  })
})
