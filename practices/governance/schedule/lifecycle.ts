import type { Lifecycle } from '#contract/lifecycle.ts'
import { administrators } from '../../people/rights.ts'

const notTriedAgain = { retryAt: 'null', retryFor: 'null' } as const

/** From a draft to its end; what it makes is tried before it is in force. */
export const scheduleLifecycle = {
  initial: 'draft',
  states: {
    draft: { label: 'Draft', class: 'new' },
    active: { label: 'In force', class: 'active' },
    paused: { label: 'Paused', class: 'waiting' },
    ended: { label: 'Ended', class: 'closed' },
  },
  transitions: {
    start: { label: 'Put in force', from: ['draft'], to: 'active', by: administrators, run: 'planNow' },
    makeNow: {
      label: 'Make one now',
      from: ['active'],
      to: 'active',
      by: administrators,
      set: { steeredAt: 'now()' },
      run: 'makeNow',
    },
    skip: {
      label: 'Skip the next',
      from: ['active'],
      to: 'active',
      by: administrators,
      when: 'nextAt != null',
      whenNot: 'There is none to skip.',
      set: { steeredAt: 'now()' },
      run: 'skip',
    },
    pause: {
      label: 'Pause',
      from: ['active'],
      to: 'paused',
      by: administrators,
      set: { nextAt: 'null', ...notTriedAgain },
    },
    resume: {
      label: 'Resume',
      from: ['paused'],
      to: 'active',
      by: administrators,
      set: { plannedBy: 'null' },
      run: 'planNow',
    },
    finish: { label: 'Come to its end', from: ['active'], to: 'ended', by: 'my.system' },
    end: {
      label: 'End',
      from: ['draft', 'active', 'paused'],
      to: 'ended',
      by: administrators,
      set: { nextAt: 'null', ...notTriedAgain },
      ends: true,
    },
  },
} as const satisfies Lifecycle
