import { defineType } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'

const noted = { write: 'my.system and before.id = null' } as const

export const automationRun = defineType({
  name: 'automation-run',
  label: 'Automation run',
  number: 'ARN',
  summary: 'An automation that was started on a record, and what came of it.',
  fields: {
    automation: f.ref('automation', { label: 'Automation', required: true, ...noted }),
    about: f.ref('*', { label: 'Record', capability: 'clocks', required: true, ...noted }),
    outcome: f.choice(
      { done: 'Done', partly: 'Done in part', refused: 'Refused', nothing: 'Nothing to do' },
      { label: 'Outcome', required: true, ...noted },
    ),
    refusals: f.text({
      label: 'Why not all was done',
      maxLength: 4000,
      noted: true,
      ...noted,
    }),
    agreement: f.ref('agreement', { label: 'Started by a step of', ...noted }),
    step: f.text({ label: 'Step', maxLength: 60, ...noted }),
    startedBy: f.ref('person', { label: 'Started by', ...noted }),
  },
  lifecycle: currentOnly,
  access: {
    within: 'can.read(about)',
    read: 'my.provider',
    create: 'my.system',
  },
  views: {
    list: ['createdAt', 'automation', 'about', 'outcome', 'refusals', 'step', 'startedBy'],
    sort: ['-createdAt'],
    form: [
      {
        title: 'Automation run',
        place: 'main',
        fields: ['automation', 'about', 'outcome', 'refusals', 'agreement', 'step', 'startedBy'],
      },
    ],
  },
})
