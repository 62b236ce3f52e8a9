import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'
import { currentOnly } from '#contract/lifecycle.ts'

export const rota = defineType({
  name: 'rota',
  label: 'Rota',
  number: 'ROT',
  summary: 'Who is on call: people who take turns, and hand over at the same time of the day.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    description: f.markdown({ label: 'What it is for', maxLength: 4000 }),
    team: f.ref('team', {
      label: 'Team',
      help: 'Its lead keeps the rota, and is told where nobody is on call.',
    }),
    people: f.refs('person', {
      label: 'Take turns',
      help: 'One after the other, in this order.',
      required: true,
    }),
    begins: f.date({ label: 'First turn begins on', required: true }),
    handover: f.text({
      label: 'Hands over at',
      help: 'A time of the day in the zone, such as 09:00.',
      required: true,
      default: '09:00',
      maxLength: 5,
      pattern: textForms.clockTime,
    }),
    turnDays: f.integer({ label: 'Days of a turn', required: true, default: 7, min: 1, max: 366 }),
    zone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin.',
      required: true,
      maxLength: 64,
    }),
  },
  lifecycle: currentOnly,
  access: { read: 'my.provider', update: 'my.provider and team.lead = me' },
  capabilities: ['search', 'on-call'],
  views: {
    list: ['title', 'team', 'people', 'turnDays', 'handover', 'zone'],
    sort: ['title'],
    form: [
      { title: 'Rota', place: 'main', fields: ['title', 'description', 'people'] },
      { title: 'Turns', place: 'side', fields: ['team', 'begins', 'turnDays', 'handover', 'zone'] },
    ],
  },
})

export type RotaRecord = RecordOf<typeof rota>
