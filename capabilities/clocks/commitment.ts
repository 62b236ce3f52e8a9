import type { AgreementKind } from '#contract/clocks/agreement.ts'
import type { ClockState } from '#contract/clocks/clocks.ts'
import { targetLabels } from '#contract/clocks/target.ts'
import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { priorities } from '#contract/priority.ts'
import type { Practice } from '#engine'

/** How a clock stands, in the words of lists and figures. */
export const outcomes = {
  running: 'Running',
  paused: 'Paused',
  met: 'In time',
  breached: 'Late',
  cancelled: 'Cancelled',
} as const satisfies Record<ClockState, string>

export const kinds = {
  sla: 'Service level agreement',
  ola: 'Operational level agreement',
  contract: 'Underpinning contract',
} as const satisfies Record<AgreementKind, string>

export const parties = {
  requester: 'The requester',
  supplier: 'A supplier',
  team: 'A team',
  person: 'A person',
  nobody: 'Nobody',
} as const

const span = (label: string) => f.duration({ label })

const commitment = defineType({
  name: 'commitment',
  label: 'Commitment',
  number: 'CMT',
  summary:
    'One target of an agreement on one record: what was promised, whether it was kept, and who had it.',
  fields: {
    about: f.ref('*', { label: 'About', capability: 'clocks', required: true, sharesSensitivity: true }),
    agreement: f.ref('agreement', { label: 'Agreement' }),
    agreementKind: f.choice(kinds, { label: 'Kind of agreement' }),
    target: f.text({ label: 'Target', help: 'Its name in the agreement.' }),
    kind: f.choice(targetLabels, { label: 'Kind of target' }),
    outcome: f.choice(outcomes, { label: 'Outcome' }),
    priority: f.choice(priorities, {
      label: 'Priority',
      help: 'This and the next are what the record said while it was last open: by them it was promised.',
    }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    service: f.ref('service', { label: 'Service' }),
    offering: f.ref('service-offering', { label: 'Service offering' }),
    team: f.ref('team', { label: 'Team' }),
    assignee: f.ref('person', { label: 'Assigned to' }),
    startedAt: f.datetime({ label: 'Started', indexed: true }),
    endedAt: f.datetime({ label: 'Ended', indexed: true }),
    dueAt: f.datetime({ label: 'Due by', indexed: true }),
    breachedAt: f.datetime({ label: 'Late since' }),
    lateWith: f.choice(parties, { label: 'In hand when it became late' }),
    lateTeam: f.ref('team', { label: 'Team when it became late' }),
    latePerson: f.ref('person', { label: 'Person when it became late' }),
    promised: span('Time promised'),
    worked: span('Working time counted'),
    took: f.duration({
      label: 'Time in all',
      help: 'By the clock on the wall, from the start to the end or the last event. The next five add up to it.',
    }),
    withRequester: span('With the requester'),
    withSupplier: span('With a supplier'),
    withTeam: span('With a team'),
    withPerson: span('With a person'),
    withNobody: span('With nobody'),
    round: f.integer({ label: 'Round', help: 'How often it has begun.' }),
    missed: f.integer({ label: 'Late rounds before', help: 'How many earlier rounds were late.' }),
    zone: f.text({ label: 'Time zone' }),
  },
  lifecycle: {
    initial: 'running',
    states: {
      running: { label: 'Running', class: 'active' },
      paused: { label: 'Paused', class: 'waiting' },
      stopped: { label: 'Ended', class: 'closed' },
      cancelled: { label: 'Cancelled', class: 'cancelled' },
    },
    transitions: {},
  },
  // Whoever may read the record may know what was promised for it; what teams and suppliers owe each other is the provider's.
  access: { within: 'can.read(about)', read: 'agreementKind = "sla" or my.provider' },
  views: {
    list: [
      'number',
      'about',
      'target',
      'outcome',
      'priority',
      'agreement',
      'team',
      'dueAt',
      'endedAt',
      'worked',
    ],
    sort: ['-startedAt'],
    form: [
      {
        title: 'Promise',
        place: 'main',
        fields: ['about', 'agreement', 'agreementKind', 'target', 'kind', 'promised', 'zone'],
      },
      {
        title: 'How it went',
        place: 'main',
        fields: ['outcome', 'startedAt', 'endedAt', 'dueAt', 'breachedAt', 'worked', 'round', 'missed'],
      },
      { title: 'Record', fields: ['priority', 'organisation', 'service', 'offering', 'team', 'assignee'] },
      {
        title: 'Who had it',
        fields: [
          'lateWith',
          'lateTeam',
          'latePerson',
          'took',
          'withRequester',
          'withSupplier',
          'withTeam',
          'withPerson',
          'withNobody',
        ],
      },
    ],
  },
})

export type Commitment = RecordOf<typeof commitment>

/** The clocks of records as rows that lists, figures, dashboards and exports read like any other. */
export const commitments: Practice = { type: commitment, kept: true }
