import type { Lifecycle } from '#contract/lifecycle.ts'

/** What is drafted holds for nothing. What has ended still does for the records that were made before. */
export const agreementLifecycle = {
  initial: 'draft',
  states: {
    draft: { label: 'Draft', class: 'new' },
    current: { label: 'In force', class: 'active', needs: ['since'] },
    ended: { label: 'Ended', class: 'closed', needs: ['until'] },
  },
  transitions: {
    enforce: {
      label: 'Put in force',
      from: ['draft'],
      to: 'current',
      by: 'can.update',
      needs: ['since'],
      asks: ['until'],
      set: { since: 'if since = null then now else since' },
    },
    redraft: {
      label: 'Take back to draft',
      from: ['current'],
      to: 'draft',
      by: 'can.update',
      when: 'since > now',
      whenNot: 'It holds already. End it, and draft another.',
    },
    end: {
      label: 'End',
      from: ['current'],
      to: 'ended',
      ends: true,
      by: 'can.update',
      needs: ['until'],
      set: { until: 'if until = null then now else until' },
    },
  },
} as const satisfies Lifecycle
