import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { sourceField } from '../../shared-fields/source.ts'
import { translationsField } from '../../shared-fields/translations.ts'

/** The words by which work is sorted: trees of categories, symptoms, resolution codes. */
export const classification = defineType({
  name: 'classification',
  label: 'Classification',
  number: 'CLS',
  summary:
    'A term by which work is classified, within a scheme such as category or resolution code; terms form trees.',
  fields: {
    title: f.text({ label: 'Term', required: true, searchable: true, translatable: true }),
    scheme: f.choice(
      { category: 'Category', symptom: 'Symptom', 'resolution-code': 'Resolution code' },
      { label: 'Scheme', required: true, indexed: true },
    ),
    parent: f.ref('classification', { label: 'Part of', only: 'scheme = record.scheme' }),
    note: f.text({ label: 'Note', maxLength: 2000, translatable: true }),
    ...translationsField,
    ...sourceField,
  },
  lifecycle: currentOnly,
  access: { read: 'true' },
  views: {
    list: ['title', 'scheme', 'parent'],
    sort: ['title'],
    form: [{ title: 'Term', fields: ['title', 'scheme', 'parent', 'note', 'translations', 'source'] }],
  },
})

export type Classification = RecordOf<typeof classification>
