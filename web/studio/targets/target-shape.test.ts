import { expect, test } from 'vitest'
import { lengthOf, lengthText, newStep, newTarget, targetsOf, withPart } from './target-shape.ts'

const target = { name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' } as const

test('a length is a time, a decision table, or any other rule, and is written as it was read', () => {
  for (const [text, by] of [
    ['duration("PT8H")', 'time'],
    ['decision("incident-resolution-time")', 'table'],
    ['if priority = "critical" then duration("PT1H") else null', 'rule'],
  ] as const) {
    expect(lengthOf(text).by).toBe(by)
    expect(lengthText(lengthOf(text))).toBe(text)
  }
})

test('a part that is emptied is not there any more', () => {
  const paused = withPart(target, 'pause', 'state = "waiting"')
  expect(paused.pause).toBe('state = "waiting"')
  expect(withPart(paused, 'pause', '')).toEqual(target)
})

test('what is added has a name that nothing else has', () => {
  const two = [newTarget([]), newTarget([newTarget([])])]
  const three = [...two, newTarget(two)]
  expect(three.map(({ name }) => name)).toEqual(['response', 'resolution', 'resolution-2'])
  expect(newStep({ ...target, steps: [newStep(target)] }).name).toBe('soon-2')
})

test('what is no target is left out', () => {
  expect(targetsOf(null)).toEqual([])
  expect(targetsOf([target, 7, null])).toEqual([target])
})
