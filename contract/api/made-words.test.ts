import { expect, test } from 'vitest'
import { madeWords } from './made-words.ts'

const labels = {
  person: { label: 'Person', labelMany: 'People' },
  team: { label: 'Team', labelMany: 'Teams' },
  organisation: { label: 'Organisation', labelMany: 'Organisations' },
}
const labelsOf = (type: string) => labels[type as keyof typeof labels]
const number = (count: number) => count.toLocaleString('en')

test('what was made is told in the plural, the most first, however the counting went', () => {
  const counted = { organisation: 2, person: 6541, team: 78 }
  const told = ['6,541 people', '78 teams', '2 organisations']
  expect(madeWords(counted, labelsOf, number)).toEqual(told)
  expect(madeWords(Object.fromEntries(Object.entries(counted).toReversed()), labelsOf, number)).toEqual(told)
})

test('one is one, and a type that is not known is called by its name', () => {
  expect(madeWords({ team: 1, asset: 1 }, labelsOf, number)).toEqual(['1 asset', '1 team'])
})
