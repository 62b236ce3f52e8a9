import { expect, test } from 'vitest'
import { incident } from '../../../practices/operation/incident/incident.ts'
import { typeMeta } from '../../../tests/harness/type-meta.ts'
import { i18n, speak } from '../../i18n/i18n.ts'
import { wentWords } from './went-words.ts'

await speak('en')

test('a step is told by the labels of its states', () => {
  const told = (went: string) => wentWords(went, typeMeta(incident), i18n.t)
  expect(told('state,waitingReason:active,>waiting,caller')).toMatch(/^from .+ to Waiting · Requester$/)
  expect(told('state:>new')).toMatch(/^begun as /)
  expect(told('state,waitingReason:*>waiting,caller')).toBe('reached Waiting · Requester')
  expect(told('nonsense')).toBe('nonsense')
})
