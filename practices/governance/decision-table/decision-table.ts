import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import type { DecisionTable } from '#contract/rule/decision.ts'
import { translationsField } from '../../shared-fields/translations.ts'

export const decisionTable = defineType({
  name: 'decision-table',
  label: 'Decision table',
  number: 'DEC',
  summary:
    'Rules as a table (DMN): inputs, outputs, and a row for each case, e.g. priority from impact and urgency.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true, translatable: true }),
    key: f.text({
      label: 'Key',
      help: 'The name by which rules call it: decision("key").',
      required: true,
      unique: true,
      pattern: textForms.key,
      maxLength: 60,
    }),
    description: f.text({ label: 'Purpose', maxLength: 1000, translatable: true }),
    appliesTo: f.text({ label: 'Type whose fields it reads', required: true, maxLength: 60, typesWith: '*' }),
    table: f.json<DecisionTable>({ label: 'Table', required: true, shape: 'decision-table' }),
    ...translationsField,
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider' },
  views: {
    list: ['title', 'key', 'appliesTo'],
    sort: ['title'],
    form: [
      { title: 'Decision', fields: ['title', 'key', 'description', 'appliesTo', 'table', 'translations'] },
    ],
  },
})

export type DecisionTableRecord = RecordOf<typeof decisionTable>
