import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

export const offering = defineType({
  name: 'service-offering',
  label: 'Service offering',
  number: 'OFF',
  summary: 'A service in one of the forms in which it is offered: for whom, with what, at what level.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    service: f.ref('service', { label: 'Service', required: true }),
    description: f.markdown({ label: 'What it gives', searchable: true }),
  },
  lifecycle: {
    initial: 'offered',
    states: {
      offered: { label: 'Offered', class: 'active' },
      retired: { label: 'Retired', class: 'closed' },
    },
    transitions: {
      retire: { label: 'Retire', from: ['offered'], to: 'retired', ends: true, by: 'can.update' },
      offer: { label: 'Offer again', from: ['retired'], to: 'offered', by: 'can.update' },
    },
  },
  access: { read: 'true' },
  capabilities: ['journal', 'links', 'search'],
  views: {
    list: ['title', 'state', 'service', 'description'],
    sort: ['title'],
    form: [{ title: 'Offering', fields: ['title', 'service', 'description'] }],
  },
})

export type Offering = RecordOf<typeof offering>
