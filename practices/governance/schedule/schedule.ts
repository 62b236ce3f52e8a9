import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { closedDays, rhythms } from '#contract/time/schedule/schedule.ts'
import { administrators } from '../../people/rights.ts'
import { scheduleLifecycle } from './lifecycle.ts'

// It acts with the rights of a role: whoever may change what it makes could make all that the role may.
const byAdministrators = { write: administrators } as const
const found = { write: 'my.system' } as const

export const schedule = defineType({
  name: 'schedule',
  label: 'Schedule',
  number: 'SCH',
  summary: 'Work that comes again: a record that is made on certain days, with the rights of a role.',
  fields: {
    title: f.text({
      label: 'Name',
      required: true,
      unique: true,
      searchable: true,
      maxLength: 200,
      ...byAdministrators,
    }),
    description: f.markdown({
      label: 'What it is for',
      searchable: true,
      maxLength: 4000,
      ...byAdministrators,
    }),
    makes: f.text({
      label: 'Type of the records',
      help: 'A type that has clocks, such as incident.',
      required: true,
      maxLength: 60,
      default: 'incident',
      ...byAdministrators,
      typesWith: 'clocks',
    }),
    values: f.json<Readonly<Record<string, string | number | boolean | null>>>({
      label: 'What the record begins with',
      help: 'Its title, and whatever else is known before.',
      required: true,
      shape: 'record-values',
      ...byAdministrators,
    }),
    runsAs: f.ref('role', {
      label: 'With the rights of',
      help: 'It may make what this role may, and nothing else.',
      required: true,
      ...byAdministrators,
    }),
    owner: f.ref('person', {
      label: 'Owner',
      help: 'Is told when a record could not be made.',
      indexed: true,
      ...byAdministrators,
    }),
    first: f.date({ label: 'First on', required: true, ...byAdministrators }),
    time: f.text({
      label: 'At',
      help: 'A time of the day in the zone, such as 09:00.',
      required: true,
      default: '09:00',
      maxLength: 5,
      pattern: textForms.clockTime,
      ...byAdministrators,
    }),
    zone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin.',
      required: true,
      maxLength: 64,
      ...byAdministrators,
    }),
    rhythm: f.choice(rhythms, {
      label: 'Comes again',
      help: 'Counted from the first day: on its weekday, or its day of the month.',
      required: true,
      default: 'monthly',
      ...byAdministrators,
    }),
    rule: f.text({
      label: 'Rule',
      help: 'Of RFC 5545, such as FREQ=MONTHLY;BYDAY=-1FR for each last Friday.',
      maxLength: 500,
      ...byAdministrators,
    }),
    calendar: f.ref('calendar', {
      label: 'Working days by',
      help: 'Empty: every day is worked.',
      ...byAdministrators,
    }),
    onClosed: f.choice(closedDays, {
      label: 'On a day that is not worked',
      required: true,
      default: 'anyway',
      ...byAdministrators,
    }),
    nextAt: f.datetime({ label: 'Next', indexed: true, ...found }),
    nextDay: f.date({ label: 'Day by the rule', ...found }),
    lastAt: f.datetime({ label: 'Last', ...found }),
    failure: f.text({ label: 'Why the last one was not made', maxLength: 4000, noted: true, ...found }),
    retryAt: f.datetime({ label: 'Is tried again', ...found }),
    retryFor: f.datetime({ label: 'What is tried again was due', ...found }),
    retries: f.integer({ label: 'Tried so far', default: 0, ...found }),
    steeredAt: f.datetime({ label: 'Last skipped, or made by hand', ...found }),
    // For the product alone: what the plan was made of.
    plannedBy: f.text({ label: 'Planned by', maxLength: 1000, read: 'my.system', ...found }),
  },
  lifecycle: scheduleLifecycle,
  access: { read: 'my.provider' },
  capabilities: ['search', 'journal', 'schedule-runs'],
  views: {
    list: ['title', 'state', 'rhythm', 'nextAt', 'lastAt', 'failure', 'owner'],
    sort: ['title'],
    form: [
      { title: 'Schedule', place: 'main', fields: ['title', 'description', 'makes', 'values'] },
      {
        title: 'When',
        place: 'side',
        fields: ['first', 'time', 'zone', 'rhythm', 'rule', 'calendar', 'onClosed'],
      },
      { title: 'As whom', place: 'side', fields: ['runsAs', 'owner'] },
    ],
  },
})

export type ScheduleRecord = RecordOf<typeof schedule>
