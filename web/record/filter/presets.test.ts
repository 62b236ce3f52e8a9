import { expect, test } from 'vitest'
import { stateClasses } from '#contract/lifecycle.ts'
import { productTypes } from '../../../tests/harness/people.ts'
import { typeMeta } from '../../../tests/harness/type-meta.ts'
import { onlyLabelOf } from './presets.ts'

test('above a list a class of states has the word of its pills where they are of one state, and no word of the type where they are of several', () => {
  const labels = (name: string) =>
    stateClasses.map((each) => onlyLabelOf(typeMeta(productTypes.get(name).declaration), each))
  // Nobody who works here is "in progress"; who left and who is being erased have no word in common.
  expect(labels('person')).toEqual([null, 'Active', null, null, null, 'Erased'])
  expect(labels('incident').slice(0, 2)).toEqual(['New', 'In progress'])
})
