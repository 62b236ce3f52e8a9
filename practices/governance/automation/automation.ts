import type { Action } from '#contract/automation/actions.ts'
import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { administrators } from '../../people/rights.ts'

// It acts with the rights of a role: whoever may change what it does could do all that the role may.
const byAdministrators = { write: administrators } as const

export const automation = defineType({
  name: 'automation',
  label: 'Automation',
  number: 'AUT',
  summary:
    'What is done to a record when it is started: by a step of an agreement or by hand, with the rights of a role.',
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
    appliesTo: f.text({
      label: 'Type of the records',
      help: 'A type that has clocks, such as incident.',
      required: true,
      maxLength: 60,
      default: 'incident',
      ...byAdministrators,
      typesWith: 'clocks',
    }),
    condition: f.text({
      label: 'Only where',
      help: 'FEEL over the record as it is then, such as priority = "critical". Empty: always.',
      maxLength: 2000,
      ...byAdministrators,
    }),
    runsAs: f.ref('role', {
      label: 'With the rights of',
      help: 'It may do what this role may, and nothing else. What it may not do is refused, and its run says so.',
      required: true,
      ...byAdministrators,
    }),
    byHand: f.boolean({
      label: 'May be started by hand',
      help: 'By whoever works on a record, from its menu: also where they may not do themselves what it does.',
      default: false,
      ...byAdministrators,
    }),
    actions: f.json<readonly Action[]>({
      label: 'Actions',
      help: 'What is done, one after the other.',
      required: true,
      shape: 'automation-actions',
      ...byAdministrators,
    }),
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider' },
  capabilities: ['search', 'automation-runs'],
  views: {
    list: ['title', 'appliesTo', 'condition', 'runsAs', 'byHand'],
    sort: ['title'],
    form: [
      { title: 'Automation', place: 'main', fields: ['title', 'description', 'actions'] },
      { title: 'When and as whom', place: 'side', fields: ['appliesTo', 'condition', 'runsAs', 'byHand'] },
    ],
  },
})

export type Automation = RecordOf<typeof automation>
