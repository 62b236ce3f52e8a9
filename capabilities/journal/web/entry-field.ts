import type { FieldMeta } from '#contract/api/meta.ts'

/** The text of an entry as a field: the composer is a Markdown editor like any other. */
export const entryField: FieldMeta = {
  name: 'text',
  kind: 'markdown',
  label: '',
  required: true,
  derived: false,
  filterable: false,
  sortable: false,
  schema: {},
}
