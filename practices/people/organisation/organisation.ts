import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { administrators } from '../rights.ts'
import { sourceField } from '../../shared-fields/source.ts'

export const organisation = defineType({
  name: 'organisation',
  label: 'Organisation',
  number: 'ORG',
  summary: 'A company, authority or unit: our own, a customer, or a supplier; organisations form a tree.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    kind: f.choice(
      { own: 'Own', customer: 'Customer', supplier: 'Supplier' },
      { label: 'Kind', required: true, default: 'customer', indexed: true, write: administrators },
    ),
    // Whoever belongs to an organisation sees what is below it.
    parent: f.ref('organisation', { label: 'Part of', write: administrators }),
    // The work itself says in `restricted` what even colleagues may not see.
    sharing: f.choice(
      { private: 'Whoever asked', team: 'Colleagues of their teams', organisation: 'Everybody in it' },
      {
        label: 'Its requests are seen by',
        help: 'Beside the desk. Internal notes stay with the desk, and restricted requests with those named on them.',
        default: 'private',
        write: administrators,
      },
    ),
    website: f.url({ label: 'Website' }),
    timeZone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin, for promises that count in its hours.',
      maxLength: 64,
    }),
    note: f.markdown({ label: 'Note', read: 'my.provider' }),
    ...sourceField,
  },
  lifecycle: currentOnly,
  access: { read: 'id in my.organisations or kind = "own" or my.provider' },
  capabilities: ['search'],
  views: {
    list: ['title', 'kind', 'parent'],
    sort: ['title'],
    form: [
      {
        title: 'Organisation',
        fields: ['title', 'kind', 'parent', 'sharing', 'website', 'timeZone', 'note', 'source'],
      },
    ],
  },
})

export type Organisation = RecordOf<typeof organisation>
