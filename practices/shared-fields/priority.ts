import { f } from '#contract/fields/f.ts'
import { priorities } from '#contract/priority.ts'

const level = { high: 'High', medium: 'Medium', low: 'Low' } as const

/** Priority from impact and urgency by a decision table; a person may override it with a reason. */
export const priorityFields = (decision: string) =>
  ({
    impact: f.choice(level, { label: 'Impact', required: true, default: 'medium' }),
    urgency: f.choice(level, { label: 'Urgency', required: true, default: 'medium' }),
    priority: f.choice(priorities, {
      label: 'Priority',
      help: 'From impact and urgency by the decision table, unless a person has overridden it.',
      derived: `if priorityOverride != null then priorityOverride else decision("${decision}")`,
    }),
    priorityOverride: f.choice(priorities, { label: 'Priority by hand', write: 'can.work' }),
    priorityReason: f.text({
      label: 'Reason for the priority',
      requiredIf: 'priorityOverride != null',
      write: 'can.work',
      personal: 'requester',
      erasedAs: '[erased]',
    }),
  }) as const
