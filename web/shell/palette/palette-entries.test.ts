import { expect, test } from 'vitest'
import { matching } from './palette-entries.ts'

const entry = (label: string) => ({ id: label, label, run: () => undefined })

test('every word must be there, and what begins with the text comes first', () => {
  const entries = ['New incident', 'Incidents', 'People'].map(entry)
  expect(matching(entries, 'inc').map((each) => each.label)).toEqual(['Incidents', 'New incident'])
  expect(matching(entries, 'inc new').map((each) => each.label)).toEqual(['New incident'])
  expect(matching(entries, '')).toHaveLength(3)
})
