import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly, type Lifecycle } from '#contract/lifecycle.ts'
import type { Hours, SpecialDay } from '#contract/time/calendar.ts'

const lifecycle = {
  ...currentOnly,
  transitions: {
    // Every correction has a reason of its own: that of an earlier one does not stand for it.
    correct: {
      label: 'Correct its past',
      from: ['current'],
      to: 'current',
      by: 'can.update',
      needs: ['correctionReason'],
      asks: ['hours', 'days', 'holidays', 'zone', 'parent'],
      set: { correctionReason: 'null' },
    },
  },
} as const satisfies Lifecycle<'current'>

export const calendar = defineType({
  name: 'calendar',
  label: 'Calendar',
  number: 'CAL',
  summary:
    'When work is done: opening hours of a week, holidays and other special days, under a more general calendar.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    description: f.text({ label: 'Purpose', maxLength: 1000 }),
    // A chain is followed as far as this rule reads and a longer one is refused: none can contain itself.
    parent: f.ref('calendar', {
      label: 'Under',
      help: 'Its special days count here too, and its hours where this calendar has none: company, country, team.',
      only: 'parent != record.id and parent.parent != record.id and parent.parent.parent = null',
    }),
    zone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin. Empty: the zone of whoever is served.',
      maxLength: 60,
    }),
    hours: f.json<readonly Hours[]>({
      label: 'Opening hours',
      help: 'Later hours hold from their date on; what was before keeps the earlier ones.',
      shape: 'calendar-hours',
    }),
    days: f.json<readonly SpecialDay[]>({
      label: 'Special days',
      help: 'Holidays, and days with hours of their own. The last one named for a day stands.',
      shape: 'calendar-days',
    }),
    holidays: f.json<readonly SpecialDay[]>({
      label: 'Holidays',
      help: 'Taken over from a file or the feed, each day by itself. Special days stand before them.',
      shape: 'calendar-days',
    }),
    feed: f.url({
      label: 'Feed of holidays',
      help: 'Address of an iCalendar file. It is read every few hours and taken over from that day on; what is past stays.',
    }),
    feedFault: f.text({
      label: 'Why the feed was not read',
      help: 'The calendar keeps the holidays that it has.',
      maxLength: 1000,
      write: 'my.system',
    }),
    correctionReason: f.text({
      label: 'Reason for the correction',
      help: 'Where what was recorded is corrected afterwards. What stood before stays in the history.',
      maxLength: 1000,
    }),
  },
  lifecycle,
  access: { read: 'true' },
  capabilities: ['search', 'opening-hours', 'holidays'],
  views: {
    list: ['title', 'parent', 'zone', 'description'],
    sort: ['title'],
    create: ['title', 'description', 'parent', 'zone', 'hours', 'days'],
    form: [
      { title: 'Hours', place: 'main', fields: ['title', 'description', 'hours', 'days', 'holidays'] },
      { title: 'Place', fields: ['parent', 'zone', 'feed', 'feedFault', 'correctionReason'] },
    ],
  },
})

export type Calendar = RecordOf<typeof calendar>
