import { expect, test } from 'vitest'
import type { ApiRecord } from '#contract/api/records.ts'
import { relatedFrom } from './related.ts'

const link = (id: string, from: string, to: string, kind: string): ApiRecord => ({
  id,
  type: 'link',
  number: id,
  version: 1,
  state: 'current',
  stateClass: 'active',
  createdAt: '',
  createdBy: '',
  updatedAt: '',
  updatedBy: '',
  archivedAt: null,
  from: { type: 'incident', id: from },
  to: { type: 'problem', id: to },
  kind,
})

test('a link reads from the end at which the reader stands', () => {
  const links = [
    link('1', 'here', 'there', 'causes'),
    link('2', 'there', 'here', 'causes'),
    link('3', 'there', 'here', 'related'),
  ]
  expect(relatedFrom(links, 'here').map(({ word, other }) => [word, other.id])).toEqual([
    ['causes', 'there'],
    ['isCausedBy', 'there'],
    ['related', 'there'],
  ])
})

test('a link with an end that the reader may not know is not shown', () => {
  expect(relatedFrom([{ ...link('1', 'here', 'there', 'blocks'), to: null }], 'here')).toEqual([])
})
