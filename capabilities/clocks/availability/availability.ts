import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { monthPattern } from '#contract/fields/month.ts'
import type { Practice } from '#engine'
import { kinds } from '../commitment.ts'

const outcomes = {
  running: 'Running',
  met: 'Kept',
  breached: 'Missed',
  none: 'Nothing promised',
} as const
export type AvailabilityOutcome = keyof typeof outcomes

const span = (label: string, help?: string) => f.duration({ label, ...(help !== undefined && { help }) })

const availability = defineType({
  name: 'availability',
  label: { one: 'Availability', many: 'Availabilities' },
  number: 'AVL',
  summary:
    'A service in one month by the hours of one agreement: what was promised, how long it was down, how often it broke.',
  fields: {
    service: f.ref('service', { label: 'Service' }),
    agreement: f.ref('agreement', { label: 'Agreement', help: 'None: around the clock.' }),
    offering: f.ref('service-offering', {
      label: 'Service offering',
      help: 'The one that the agreement is for; empty for all.',
    }),
    agreementKind: f.choice(kinds, { label: 'Kind of agreement' }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    month: f.text({
      label: 'Month',
      help: 'By the zone in which the agreement counts.',
      pattern: monthPattern,
      indexed: true,
    }),
    promised: f.decimal({ label: 'Promised, percent', scale: 6 }),
    available: f.decimal({ label: 'Available, percent', scale: 6 }),
    outcome: f.choice(outcomes, { label: 'Outcome' }),
    agreed: span('Hours promised', 'Those of the calendar so far, without planned maintenance.'),
    planned: span('Planned maintenance'),
    down: span('Down'),
    up: span('Up'),
    breaks: f.integer({
      label: 'Breaks',
      help: 'A break counts where it first took from what was promised.',
    }),
    mttr: span('Mean time to restore (MTTR)', 'Down by breaks.'),
    mtbf: span('Mean time between failures (MTBF)', 'Up by breaks.'),
    mtbsi: span('Mean time between service incidents (MTBSI)', 'Hours promised by breaks.'),
    allowed: span('May be down', 'What the promise leaves of the hours of the whole month.'),
    countedTo: f.datetime({ label: 'Counted to' }),
    zone: f.text({ label: 'Time zone' }),
  },
  lifecycle: {
    initial: 'counting',
    states: {
      counting: { label: 'This month', class: 'active' },
      counted: { label: 'Month ended', class: 'closed' },
    },
    transitions: {},
  },
  // A customer sees what it is promised itself and what everybody is; the rest is the provider's.
  access: {
    within: 'can.read(service)',
    read: 'my.provider or (agreementKind = "sla" and (organisation = null or organisation in my.organisations))',
  },
  views: {
    list: [
      'month',
      'service',
      'offering',
      'agreement',
      'available',
      'promised',
      'outcome',
      'down',
      'breaks',
      'planned',
    ],
    sort: ['-month', 'number'],
    form: [
      {
        title: 'Availability',
        place: 'main',
        fields: ['service', 'month', 'available', 'promised', 'outcome', 'agreed', 'planned', 'down', 'up'],
      },
      { title: 'Breaks', place: 'main', fields: ['breaks', 'mttr', 'mtbf', 'mtbsi', 'allowed'] },
      {
        title: 'Promise',
        fields: ['agreement', 'agreementKind', 'offering', 'organisation', 'countedTo', 'zone'],
      },
    ],
  },
})

/** How available services were, as rows that lists, figures, dashboards and exports read like any other. */
export const availabilities: Practice = { type: availability, kept: true }
