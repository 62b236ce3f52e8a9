import { windowKinds, type WindowKind } from '#contract/availability/windows.ts'
import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

const windows = {
  rolling: 'The last days',
  month: 'Calendar month',
  quarter: 'Calendar quarter',
  year: 'Calendar year',
} as const satisfies Record<WindowKind, string>

// They follow from the outages and from time: no version, no event.
const kept = { followed: true, write: 'false' } as const

export const objective = defineType({
  name: 'objective',
  label: 'Service level objective',
  number: 'SLO',
  summary:
    'How available a service is to be in a window of time, and how much of what may fail in it has failed already.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    description: f.markdown({ label: 'Why so much, and what happens when the budget is spent' }),
    service: f.ref('service', { label: 'Service', required: true, write: 'before.id = null' }),
    objective: f.decimal({
      label: 'Objective, percent',
      help: 'Above 0 and below 100, such as 99.9: what is left of 100 is the budget.',
      required: true,
      scale: 4,
    }),
    window: f.choice(windows, { label: 'Window', required: true, default: windowKinds[0] }),
    days: f.integer({
      label: 'Days of the window',
      help: 'Where it is the last days; 30 when empty.',
      min: 1,
      max: 366,
    }),
    source: f.choice(
      { outages: 'Outages that were declared' },
      { label: 'Measured by', required: true, default: 'outages' },
    ),
    calendar: f.ref('calendar', { label: 'Calendar', help: 'Empty: around the clock.' }),
    zone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin.',
      maxLength: 60,
    }),
    attained: f.decimal({ label: 'Attained, percent', ...kept }),
    allowed: f.duration({ label: 'Error budget', help: 'What may fail in the whole window.', ...kept }),
    spent: f.duration({ label: 'Spent', ...kept }),
    left: f.duration({ label: 'Budget left', ...kept }),
    leftShare: f.decimal({ label: 'Left of the budget, percent', ...kept }),
    burnHour: f.decimal({
      label: 'Burn rate, last hour',
      help: 'At 1 the budget lasts exactly for the window. It alarms at 14.4.',
      ...kept,
    }),
    burnSixHours: f.decimal({ label: 'Burn rate, last 6 hours', help: 'It alarms at 6.', ...kept }),
    burnThreeDays: f.decimal({ label: 'Burn rate, last 3 days', help: 'It alarms at 1.', ...kept }),
    level: f.choice(
      { well: 'Within budget', burning: 'Burning too fast', spent: 'Budget spent' },
      { label: 'Budget', ...kept },
    ),
  },
  lifecycle: {
    initial: 'aimed',
    states: {
      aimed: { label: 'In force', class: 'active' },
      given: { label: 'Given up', class: 'closed' },
    },
    transitions: {
      giveUp: { label: 'Give up', from: ['aimed'], to: 'given', ends: true, by: 'can.update' },
      resume: { label: 'Aim at it again', from: ['given'], to: 'aimed', by: 'can.update' },
    },
  },
  access: { read: 'my.provider' },
  capabilities: ['journal', 'links', 'search'],
  views: {
    list: ['title', 'service', 'objective', 'window', 'attained', 'leftShare', 'level', 'burnSixHours'],
    sort: ['title'],
    create: ['title', 'service', 'objective', 'window', 'days', 'calendar', 'zone', 'description'],
    form: [
      { title: 'Objective', place: 'main', fields: ['title', 'description', 'objective', 'window', 'days'] },
      {
        title: 'Error budget',
        place: 'side',
        fields: [
          'level',
          'attained',
          'allowed',
          'spent',
          'left',
          'leftShare',
          'burnHour',
          'burnSixHours',
          'burnThreeDays',
        ],
      },
      { title: 'Measured', place: 'side', fields: ['service', 'source', 'calendar', 'zone'] },
    ],
  },
})

export type Objective = RecordOf<typeof objective>
