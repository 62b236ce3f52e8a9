import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators, once } from '../../people/rights.ts'
import { translationsField } from '../../shared-fields/translations.ts'

export const service = defineType({
  name: 'service',
  label: 'Service',
  number: 'SVC',
  summary: 'What an organisation depends on and somebody answers for.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true, translatable: true }),
    description: f.markdown({ label: 'What it gives', searchable: true, translatable: true }),
    ...translationsField,
    // Who owns a service sees what happens to it.
    owner: f.ref('person', { label: 'Service owner', write: `${once} or owner = me or ${administrators}` }),
    team: f.ref('team', { label: 'Supported by' }),
    criticality: f.choice(
      { high: 'High', medium: 'Medium', low: 'Low' },
      { label: 'Criticality', default: 'medium' },
    ),
  },
  lifecycle: {
    initial: 'live',
    states: {
      planned: { label: 'Planned', class: 'new' },
      live: { label: 'Live', class: 'active' },
      retired: { label: 'Retired', class: 'closed' },
    },
    transitions: {
      launch: { label: 'Launch', from: ['planned', 'retired'], to: 'live', by: 'can.update' },
      plan: { label: 'Plan anew', from: ['live', 'retired'], to: 'planned', by: 'can.update' },
      retire: { label: 'Retire', from: ['planned', 'live'], to: 'retired', ends: true, by: 'can.update' },
    },
  },
  access: { read: 'true' },
  capabilities: ['journal', 'attachments', 'links', 'outages', 'search'],
  views: {
    list: ['title', 'state', 'owner', 'team', 'criticality'],
    sort: ['title'],
    form: [
      { title: 'Service', place: 'main', fields: ['title', 'description', 'translations'] },
      { title: 'Who', place: 'side', fields: ['owner', 'team', 'criticality'] },
    ],
  },
})

export type Service = RecordOf<typeof service>
