import { expect, test } from 'vitest'
import { stateClasses } from '#contract/lifecycle.ts'
import { howFar, needsRequester, stepAt } from './how-far.ts'

test('what waits for its requester says so; what waits for anybody else is under way', () => {
  expect(howFar({ stateClass: 'waiting', waitingReason: 'caller' })).toBe('asked')
  expect(howFar({ stateClass: 'waiting', waitingReason: 'supplier' })).toBe('waiting')
  // A reason that is left over from before is none.
  expect(howFar({ stateClass: 'active', waitingReason: 'caller' })).toBe('active')
})

test('a request needs its requester when it was asked back or is solved, and else not', () => {
  const needing = stateClasses.filter((stateClass) => needsRequester(howFar({ stateClass })))
  expect(needing).toEqual(['resolved'])
  expect(needsRequester('asked')).toBe(true)
})

test('three steps tell how far it is, and what was withdrawn is at none', () => {
  expect(stateClasses.map(stepAt)).toEqual([0, 1, 1, 2, 2, -1])
})
