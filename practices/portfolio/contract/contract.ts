import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

export const contract = defineType({
  name: 'contract',
  label: 'Contract',
  number: 'CTR',
  summary: 'What was signed with a customer: for which services, from when until when.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    organisation: f.ref('organisation', { label: 'Customer', required: true }),
    services: f.refs('service', { label: 'Services', help: 'Empty: all of the customer’s.' }),
    reference: f.text({ label: 'Reference', help: 'Where it is kept.', maxLength: 200 }),
    since: f.date({ label: 'From' }),
    until: f.date({ label: 'Until', help: 'Its last day.' }),
    description: f.markdown({ label: 'What was agreed', searchable: true }),
  },
  lifecycle: {
    initial: 'current',
    states: {
      current: { label: 'Current', class: 'active' },
      ended: { label: 'Ended', class: 'closed' },
    },
    transitions: {
      end: { label: 'End', from: ['current'], to: 'ended', ends: true, by: 'can.update', needs: ['until'] },
      renew: { label: 'Renew', from: ['ended'], to: 'current', by: 'can.update', asks: ['until'] },
    },
  },
  access: { read: 'my.provider' },
  capabilities: ['journal', 'attachments', 'links', 'search'],
  views: {
    list: ['title', 'state', 'organisation', 'services', 'since', 'until'],
    sort: ['title'],
    form: [
      { title: 'Contract', place: 'main', fields: ['title', 'description'] },
      { title: 'Terms', fields: ['organisation', 'services', 'since', 'until', 'reference'] },
    ],
  },
})

export type Contract = RecordOf<typeof contract>
