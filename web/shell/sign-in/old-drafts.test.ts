import { expect, test } from 'vitest'
import { draftKey, readDraft, writeDraft } from '../../record/form/draft.ts'
import { forgetOldDrafts } from './old-drafts.ts'

const day = 24 * 3600_000

/** A Storage whose keys are its own, as a browser's are. */
const memory = (): Storage => {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key]
    },
  }
  return Object.create(methods) as Storage
}

test('what somebody, whoever, left unsent for more than a month goes, and what they looked at; what is younger, and what is no draft, stays', () => {
  const store = memory()
  const [old, young, damaged] = ['anna', 'ben', 'cleo'].map((person) => draftKey(person, 'new', 'incidents'))
  if (old === undefined || young === undefined || damaged === undefined) throw new Error('three keys')
  writeDraft(old, { title: 'Old' }, 0, store)
  writeDraft(young, { title: 'Young' }, 3 * day, store)
  store.setItem(damaged, '{"at":')
  store.setItem('keelson.theme', 'dark')
  writeDraft(draftKey('anna', 'seen'), { records: [] }, 31 * day, store)
  forgetOldDrafts(31 * day, store)
  expect(Object.keys(store).sort()).toEqual(['keelson.theme', young].sort())
  expect(readDraft(young, 31 * day, store)?.values).toEqual({ title: 'Young' })
})
