import { expect, test } from 'vitest'
import type { TimelineItem } from '#contract/api/timeline.ts'
import { addedSince } from './new-entry.tsx'

const said = (id: string, actor: string): TimelineItem => ({ id, actor, at: '', kind: 'journal-entry' })
const changed = (id: string, actor: string): TimelineItem => ({
  ...said(id, actor),
  kind: 'event',
  event: {} as TimelineItem['event'] & object,
})
const after = (last: string | undefined, entries: readonly TimelineItem[], pages = 1) =>
  addedSince({ last, pages: 1 }, { entries, pages, except: 'me' })?.id ?? null

test('what somebody else adds is said, also with a change behind it', () => {
  expect(after('a', [said('a', 'iris'), said('b', 'iris')])).toBe('b')
  expect(after('a', [said('a', 'iris'), said('b', 'iris'), changed('c', 'iris')])).toBe('b')
  expect(after(undefined, [said('a', 'iris')])).toBe('a')
})

test('what the reader adds, what only changes, what is loaded of before and what was removed is not', () => {
  expect(after('a', [said('a', 'iris'), said('b', 'me'), changed('c', 'iris')])).toBeNull()
  expect(after('a', [said('a', 'iris'), said('b', 'iris')], 2)).toBeNull()
  expect(after('gone', [said('a', 'iris')])).toBeNull()
  expect(
    addedSince({ last: undefined, pages: 0 }, { entries: [said('a', 'iris')], pages: 1, except: 'me' }),
  ).toBeNull()
})
