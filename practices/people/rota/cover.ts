import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'

export const cover = defineType({
  name: 'cover',
  label: 'Cover',
  number: 'COV',
  summary: 'Somebody who stands in on a rota for a while, whoever’s turn it is.',
  fields: {
    title: f.text({ label: 'Occasion', required: true, maxLength: 200, searchable: true }),
    rota: f.ref('rota', { label: 'Rota', required: true, write: 'before.id = null' }),
    person: f.ref('person', { label: 'Stands in', required: true }),
    beginsAt: f.datetime({ label: 'From', required: true }),
    endsAt: f.datetime({ label: 'Until', required: true }),
  },
  lifecycle: currentOnly,
  access: {
    within: 'can.read(rota)',
    read: 'my.provider',
    create: 'can.update(rota)',
    update: 'can.update(rota)',
    remove: 'can.update(rota)',
  },
  views: {
    list: ['rota', 'person', 'beginsAt', 'endsAt', 'title'],
    sort: ['-beginsAt'],
    form: [{ title: 'Cover', place: 'main', fields: ['rota', 'person', 'beginsAt', 'endsAt', 'title'] }],
  },
})

export type CoverRecord = RecordOf<typeof cover>
