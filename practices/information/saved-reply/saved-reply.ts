import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { languageNames } from '#contract/language.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { audienceAccess, audienceFields } from '../../shared-fields/audience.ts'

/** Words that are said again and again, kept under a name; what differs from record to record is a placeholder. */
export const savedReply = defineType({
  name: 'saved-reply',
  label: { one: 'Saved reply', many: 'Saved replies' },
  number: 'RPL',
  summary: 'Words that are said again and again, kept under a name, with placeholders for the record.',
  fields: {
    title: f.text({ label: 'Name', required: true, maxLength: 80 }),
    text: f.markdown({
      label: 'Text',
      help: 'Markdown. Placeholders are FEEL in double braces: {{ person.name }} is the requester, {{ actor.name }} who writes; also record.number, record.title, record.service, record.state, record.followUp, record.resolution, record.closes and link.',
      required: true,
      maxLength: 10_000,
    }),
    language: f.choice(languageNames, { label: 'Language', help: 'In which it is written.' }),
    ...audienceFields,
  },
  lifecycle: currentOnly,
  access: { within: 'my.system or my.provider', ...audienceAccess },
  views: {
    list: ['title', 'language', 'audience', 'team', 'owner'],
    sort: ['title'],
    create: ['title', 'text', 'language', 'audience', 'team'],
    form: [
      { title: 'Reply', place: 'main', fields: ['title', 'text'] },
      { title: 'Who is offered it', fields: ['language', 'audience', 'team', 'owner'] },
    ],
  },
})

export type SavedReply = RecordOf<typeof savedReply>
