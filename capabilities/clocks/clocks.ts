import { f } from '#contract/fields/f.ts'
import type { Capability } from '#engine/model/ctx.ts'
import { availabilities } from './availability/availability.ts'
import { commitments, outcomes } from './commitment.ts'
import { recounts } from './replaying/recount.ts'

// Nobody writes them: they follow from the log.
const kept = { followed: true, write: 'false' } as const
// What teams and suppliers have promised each other is no business of whoever is served.
const internal = { ...kept, read: 'my.provider' } as const

/**
 * Records whose work is promised by agreements: how long a response, a reply, a resolution may take. Their clocks are
 * computed from the log after each event; what lists sort and figures count stands in fields of the record.
 */
export const clocks: Capability = {
  name: 'clocks',
  listed: [{ field: 'nextDueAt', after: 'priority' }],
  satellites: [commitments, recounts, availabilities],
  fields: {
    nextDueAt: f.datetime({
      label: 'Due by',
      help: 'When the next of its promises is to be kept; the earliest where several run.',
      indexed: true,
      ...kept,
    }),
    dueLevel: f.choice(outcomes, {
      label: 'How the due time stands',
      help: 'Of the clock that is due next.',
      ...kept,
    }),
    internalDueAt: f.datetime({
      label: 'Due internally by',
      help: 'When the next of what teams and suppliers promise each other is to be kept.',
      indexed: true,
      ...internal,
    }),
    internalDueLevel: f.choice(outcomes, { label: 'How the internal due time stands', ...internal }),
    recountedBy: f.ref('replay', {
      label: 'Recounted by',
      help: 'The replay by which its clocks were counted again after it had ended.',
      write: 'my.system',
    }),
    responseLevel: f.choice(outcomes, { label: 'Response in time', ...kept }),
    resolutionLevel: f.choice(outcomes, { label: 'Resolution in time', ...kept }),
  },
}
