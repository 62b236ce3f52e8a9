import { targetLabels } from '#contract/clocks/target.ts'
import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { priorities } from '#contract/priority.ts'
import type { Practice } from '#engine'
import { kinds, outcomes, parties } from '../commitment.ts'

const outcomesOrNone = { ...outcomes, none: 'Not promised' } as const

const reasons = {
  same: 'Nothing differs',
  agreement: 'Another agreement holds',
  target: 'Another length is promised',
  hours: 'Other hours count',
} as const

const recount = defineType({
  name: 'recount',
  label: 'Recount',
  number: 'RCT',
  summary:
    'What one replay says of one commitment: how it stood, how it stands under the other terms, and why.',
  fields: {
    replay: f.ref('replay', { label: 'Replay' }),
    about: f.ref('*', { label: 'About', capability: 'clocks', required: true, sharesSensitivity: true }),
    agreementKind: f.choice(kinds, { label: 'Kind of agreement' }),
    target: f.text({ label: 'Target' }),
    kind: f.choice(targetLabels, { label: 'Kind of target' }),
    was: f.choice(outcomesOrNone, { label: 'Before' }),
    becomes: f.choice(outcomesOrNone, { label: 'After' }),
    wasDueAt: f.datetime({ label: 'Due before' }),
    dueAt: f.datetime({ label: 'Due after' }),
    wasLateSince: f.datetime({ label: 'Late before since' }),
    wasLateBy: f.duration({
      label: 'Late before by',
      help: 'Working time beyond what was promised, up to its end or its last event.',
    }),
    wasLateWith: f.choice(parties, { label: 'In hand when it became late before' }),
    wasLateTeam: f.ref('team', { label: 'Team when it became late before' }),
    wasLatePerson: f.ref('person', { label: 'Person when it became late before' }),
    differs: f.boolean({ label: 'Differs' }),
    because: f.choice(reasons, { label: 'Because' }),
    priority: f.choice(priorities, { label: 'Priority' }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    service: f.ref('service', { label: 'Service' }),
    team: f.ref('team', { label: 'Team' }),
  },
  lifecycle: {
    initial: 'counted',
    states: { counted: { label: 'Counted', class: 'closed' } },
    transitions: {},
  },
  // While it is asked, it is not known yet whether the clocks are what was recorded.
  access: {
    within: 'can.read(about) and can.read(replay) and replay.state != "asked"',
    read: 'my.provider',
  },
  views: {
    list: ['number', 'about', 'target', 'was', 'becomes', 'because', 'wasDueAt', 'dueAt', 'team', 'service'],
    sort: ['number'],
    form: [
      {
        title: 'Recount',
        place: 'main',
        fields: [
          'replay',
          'about',
          'target',
          'kind',
          'was',
          'becomes',
          'wasDueAt',
          'dueAt',
          'because',
          'differs',
        ],
      },
      {
        title: 'As it was',
        fields: ['wasLateSince', 'wasLateBy', 'wasLateWith', 'wasLateTeam', 'wasLatePerson'],
      },
      { title: 'Record', fields: ['agreementKind', 'priority', 'organisation', 'service', 'team'] },
    ],
  },
})

/** The differences that replays found, as rows that lists and figures read. */
export const recounts: Practice = { type: recount, kept: true }
