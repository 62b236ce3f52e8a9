import { expect, test } from 'vitest'
import { matching, ranked } from './palette-entries.ts'

const entry = (label: string) => ({ id: label, label, run: () => undefined })

test('every word must be there, and what begins with the text comes first', () => {
  const entries = ['New incident', 'Incidents', 'People'].map(entry)
  expect(matching(entries, 'inc').map((each) => each.label)).toEqual(['Incidents', 'New incident'])
  expect(matching(entries, 'inc new').map((each) => each.label)).toEqual(['New incident'])
  expect(matching(entries, '')).toHaveLength(3)
})

test('what is done here goes first before anything is typed, and when its name is; else what is found', () => {
  const groups = [
    { name: 'here' as const, entries: ['Resolve', 'Assign to me'].map(entry) },
    { name: 'records' as const, entries: ['Resolver of names is down'].map(entry) },
    { name: 'pages' as const, entries: [] },
  ]
  const order = (text: string) => ranked(groups, text).map(({ name }) => name)
  expect(order('')).toEqual(['here', 'records'])
  expect(order('Res')).toEqual(['here', 'records'])
  expect(order('r')).toEqual(['records', 'here'])
  expect(order('to me')).toEqual(['records', 'here'])
})
