import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { templateOccasions } from '#contract/mail/occasions.ts'
import { translationsField } from '../../shared-fields/translations.ts'

/** The words of a mail, by occasion, language and organisation. */
export const mailTemplate = defineType({
  name: 'mail-template',
  label: 'Mail template',
  number: 'MTP',
  summary: 'The words of the mails that are sent, by occasion, language and organisation.',
  fields: {
    title: f.text({ label: 'Name', required: true, maxLength: 120, searchable: true, translatable: true }),
    ...translationsField,
    occasion: f.choice(templateOccasions, { label: 'Sent when', required: true, indexed: true }),
    language: f.choice(
      { en: 'English', de: 'Deutsch' },
      { label: 'Language', required: true, default: 'en' },
    ),
    organisation: f.ref('organisation', {
      label: 'For people of',
      help: 'Empty: for everybody whose organisation, and those above it, have no template of their own.',
    }),
    subject: f.text({
      label: 'Subject',
      help: 'Placeholders are FEEL in double braces: {{ record.number }}.',
      required: true,
      maxLength: 300,
    }),
    body: f.markdown({
      label: 'Text',
      help: 'Markdown with placeholders; the plain text and the HTML are made of it.',
      required: true,
      maxLength: 20_000,
    }),
  },
  lifecycle: currentOnly,
  access: { within: 'my.system or my.provider' },
  capabilities: ['journal', 'mail-preview'],
  views: {
    list: ['title', 'occasion', 'language', 'organisation', 'subject'],
    sort: ['occasion', 'language'],
    form: [
      { title: 'Words', place: 'main', fields: ['title', 'translations', 'subject', 'body'] },
      { title: 'When and for whom', fields: ['occasion', 'language', 'organisation'] },
    ],
  },
})

export type MailTemplate = RecordOf<typeof mailTemplate>
