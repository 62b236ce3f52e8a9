import { describe, expect, test } from 'vitest'
import type { TransitionAbility } from '#contract/api/records.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { askedFields, nextSteps } from './next-steps.ts'

const state = (name: StateClass) => ({ name, label: name, class: name, needs: [] })
const rating = {
  name: 'rate',
  label: 'rate',
  from: ['resolved'],
  to: 'resolved',
  needs: [],
  asks: [],
  ends: false,
}
const type = {
  transitions: [rating],
  states: (['new', 'active', 'waiting', 'resolved', 'closed', 'cancelled'] as const).map(state),
}
const step = (name: string, to: string, more: Partial<TransitionAbility> = {}): TransitionAbility => ({
  name,
  label: name,
  to,
  needs: [],
  asks: [],
  missing: [],
  allowed: true,
  ...more,
})
const primaryOf = (now: StateClass, steps: readonly TransitionAbility[]) =>
  nextSteps(type, now, steps).primary?.name

describe('the primary action', () => {
  test('is the first step onward, not the way back or out', () => {
    expect(
      primaryOf('new', [step('cancel', 'cancelled'), step('start', 'active'), step('wait', 'waiting')]),
    ).toBe('start')
    expect(
      primaryOf('active', [step('requeue', 'new'), step('wait', 'waiting'), step('resolve', 'resolved')]),
    ).toBe('resolve')
    expect(
      primaryOf('waiting', [step('requeue', 'new'), step('resume', 'active'), step('resolve', 'resolved')]),
    ).toBe('resume')
    expect(primaryOf('resolved', [step('reopen', 'active'), step('close', 'closed')])).toBe('close')
  })

  test('is none where nothing leads onward, and where a life has two states only', () => {
    expect(primaryOf('closed', [step('reopen', 'active')])).toBeUndefined()
    expect(
      nextSteps({ states: [state('active'), state('closed')], transitions: [] }, 'active', [
        step('leave', 'closed'),
      ]).primary,
    ).toBeUndefined()
  })

  test('is never one that ends what goes on, wherever it leads', () => {
    const end = { ...rating, name: 'end', from: ['active'], to: 'closed', ends: true }
    const ending = { ...type, transitions: [end] }
    const steps = nextSteps(ending, 'active', [step('end', 'closed')])
    expect(steps).toMatchObject({ primary: undefined, others: [{ name: 'end' }] })
    expect(nextSteps(type, 'active', [step('end', 'closed')]).primary?.name).toBe('end')
  })

  test('is never a refused one; those are told apart', () => {
    const steps = nextSteps(type, 'new', [
      step('start', 'active', { allowed: false, message: 'no' }),
      step('resolve', 'resolved'),
    ])
    expect(steps.primary?.name).toBe('resolve')
    expect(steps.refused.map(({ name }) => name)).toEqual(['start'])
  })

  test('is not one that leaves the record where it is; to whom that is refused, it is not told', () => {
    const steps = [step('rate', 'resolved', { allowed: false, message: 'no' }), step('close', 'closed')]
    expect(nextSteps(type, 'resolved', steps)).toMatchObject({ primary: { name: 'close' }, refused: [] })
    expect(nextSteps(type, 'resolved', [step('rate', 'resolved')])).toMatchObject({
      primary: undefined,
      others: [{ name: 'rate' }],
    })
  })
})

test('a step asks only where something is missing or offered', () => {
  expect(
    askedFields(step('resolve', 'resolved', { needs: ['code'], missing: ['code'], asks: ['text'] })),
  ).toEqual(['code', 'text'])
  expect(askedFields(step('resolve', 'resolved', { needs: ['code'] }))).toEqual([])
})
