import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { sourceField } from '../../shared-fields/source.ts'

export const site = defineType({
  name: 'site',
  label: 'Site',
  number: 'SIT',
  summary:
    'A place where people of an organisation work: its address, and the zone in which its hours count.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    address: f.text({ label: 'Address', maxLength: 500, searchable: true }),
    timeZone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin, for promises that count in its hours.',
      maxLength: 64,
    }),
    ...sourceField,
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider or organisation = null or organisation in my.organisations' },
  capabilities: ['search'],
  views: {
    list: ['title', 'organisation', 'address', 'timeZone'],
    sort: ['title'],
    form: [
      { title: 'Site', place: 'main', fields: ['title', 'organisation', 'address', 'timeZone', 'source'] },
    ],
  },
})

export type Site = RecordOf<typeof site>
