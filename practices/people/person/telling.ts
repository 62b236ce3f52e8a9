import { f } from '#contract/fields/f.ts'
import { textForms } from '#contract/fields/text-forms.ts'

const onlyOwn = { read: 'id = me', write: 'id = me' } as const

/** What a person wants to hear of, where and when: theirs alone. */
export const tellingFields = {
  // What this person is told of in the product; what was never set is on.
  notifyAssigned: f.boolean({ label: 'Told of assignments', ...onlyOwn }),
  notifyMentioned: f.boolean({ label: 'Told of mentions', ...onlyOwn }),
  notifyReplied: f.boolean({ label: 'Told of replies', ...onlyOwn }),
  notifyChanged: f.boolean({ label: 'Told of changes of state', ...onlyOwn }),
  notifyDue: f.boolean({ label: 'Told of follow-ups due', ...onlyOwn }),
  notifyLate: f.boolean({ label: 'Told of promises that are late', ...onlyOwn }),
  notifyAtRisk: f.boolean({ label: 'Told of promises at risk', ...onlyOwn }),
  // What they are mailed, and when; what was never set is on, at once and at any hour.
  mailProgress: f.boolean({ label: 'Mails on the progress of one’s own', ...onlyOwn }),
  mailReplied: f.boolean({ label: 'Mails of replies', ...onlyOwn }),
  mailAssigned: f.boolean({ label: 'Mails of assignments', ...onlyOwn }),
  mailMentioned: f.boolean({ label: 'Mails of mentions', ...onlyOwn }),
  mailEscalated: f.boolean({ label: 'Mails of escalations', ...onlyOwn }),
  mailDue: f.boolean({ label: 'Mails of follow-ups due', ...onlyOwn }),
  mailDigest: f.choice(
    { none: 'At once', hourly: 'Once an hour', daily: 'Once a day' },
    { label: 'Mails come', ...onlyOwn },
  ),
  quietFrom: f.text({ label: 'Quiet from', pattern: textForms.clockTime, ...onlyOwn }),
  quietUntil: f.text({ label: 'Quiet until', pattern: textForms.clockTime, ...onlyOwn }),
  quietUrgent: f.boolean({ label: 'Urgent mails in quiet hours too', ...onlyOwn }),
} as const
