import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'

const noted = { write: 'my.system and before.id = null' } as const

export const scheduleRun = defineType({
  name: 'schedule-run',
  label: 'Schedule run',
  number: 'SRN',
  summary: 'One time that a schedule came, and what came of it.',
  fields: {
    schedule: f.ref('schedule', { label: 'Schedule', required: true, ...noted }),
    dueAt: f.datetime({ label: 'Was to be made', required: true, ...noted }),
    outcome: f.choice(
      { made: 'Made', refused: 'Refused', skipped: 'Skipped', closed: 'Left out: not a working day' },
      { label: 'Outcome', required: true, ...noted },
    ),
    made: f.ref('*', { label: 'Record', capability: 'journal', ...noted }),
    refusal: f.text({ label: 'Why it was not made', maxLength: 4000, noted: true, ...noted }),
    late: f.boolean({ label: 'Late', default: false, ...noted }),
    missed: f.integer({
      label: 'Missed before it',
      help: 'What fell due while nothing ran; of several the last is made.',
      default: 0,
      ...noted,
    }),
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider', create: 'my.system' },
  views: {
    list: ['dueAt', 'schedule', 'outcome', 'made', 'refusal', 'late', 'missed'],
    sort: ['-dueAt'],
    form: [
      {
        title: 'Schedule run',
        place: 'main',
        fields: ['schedule', 'dueAt', 'outcome', 'made', 'refusal', 'late', 'missed'],
      },
    ],
  },
})
