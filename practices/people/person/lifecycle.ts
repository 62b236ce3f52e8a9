import type { Lifecycle } from '#contract/lifecycle.ts'
import { administrators } from '../rights.ts'

/** From the first day to the erasure. Names are checked where the person is declared. */
export const personLifecycle = {
  initial: 'active',
  states: {
    active: { label: 'Active', class: 'active' },
    left: { label: 'Left', class: 'closed' },
    erasing: { label: 'Being erased', class: 'closed' },
    erased: { label: 'Erased', class: 'cancelled' },
  },
  transitions: {
    leave: {
      label: 'Mark as left',
      from: ['active'],
      to: 'left',
      ends: true,
      by: 'can.work',
      run: 'endAccess',
    },
    endSessions: {
      label: 'End all sessions',
      from: ['active'],
      to: 'active',
      by: administrators,
      set: { accessEndedAt: 'now()' },
      run: 'endSessions',
    },
    resetFactors: {
      label: 'Reset second factors',
      from: ['active'],
      to: 'active',
      by: administrators,
      set: { accessEndedAt: 'now()' },
      run: 'resetFactors',
    },
    // A second way in is given to nobody who comes by a provider alone: the verb sees to it.
    invite: {
      label: 'Mail a link to sign in',
      from: ['active'],
      to: 'active',
      by: administrators,
      when: 'email != null',
      whenNot: 'There is no address to mail it to.',
      mails: true,
      asks: ['invitation'],
      set: { invitedAt: 'now()', invitation: 'null' },
      run: 'invite',
    },
    return: { label: 'Return', from: ['left'], to: 'active', by: administrators },
    beginErasure: {
      label: 'Begin to erase',
      from: ['active', 'left', 'erased'],
      to: 'erasing',
      by: 'my.system',
      run: 'endAccess',
    },
    erase: { label: 'Erase', from: ['erasing'], to: 'erased', by: 'my.system' },
  },
} as const satisfies Lifecycle
