import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { mailOccasions } from '#contract/mail/occasions.ts'
import { administrators } from '../../people/rights.ts'

const kept = { write: 'my.system' } as const
const theirs = { personal: 'person' } as const

/**
 * One mail to one person about one event: whether it waits, has gone, or why it has not. What it says is not kept: it is
 * written when it is sent, from what its reader may see then.
 */
export const mailDelivery = defineType({
  name: 'mail-delivery',
  label: { one: 'Mail', many: 'Mail deliveries' },
  number: 'MAIL',
  summary: 'A mail to one person about one event: whether it waits, has gone, or why it has not.',
  fields: {
    title: f.text({ label: 'What', required: true, maxLength: 200, ...kept }),
    person: f.ref('person', { label: 'To', required: true, ...kept }),
    occasion: f.choice(mailOccasions, { label: 'Sent when', required: true, indexed: true, ...kept }),
    about: f.ref('*', {
      label: 'About',
      capability: 'journal',
      required: true,
      sharesSensitivity: true,
      ...kept,
    }),
    key: f.text({
      label: 'Event, person and channel',
      help: 'One mail for one event and person.',
      required: true,
      unique: true,
      ...kept,
    }),
    event: f.text({ label: 'Event', help: 'Record and version.', required: true, maxLength: 60, ...kept }),
    urgent: f.boolean({ label: 'Urgent', default: false, ...kept }),
    digest: f.boolean({ label: 'In a digest', default: false, ...kept }),
    sendAt: f.datetime({ label: 'To be sent', required: true, indexed: true, ...kept }),
    sentAt: f.datetime({ label: 'Sent', ...kept }),
    address: f.email({ label: 'Address', ...kept, ...theirs }),
    attempts: f.integer({ label: 'Attempts', default: 0, min: 0, ...kept }),
    // No version: it stands for as long as the mail server takes, and is seen by whoever takes over after a crash.
    sendingSince: f.datetime({
      label: 'Being sent since',
      help: 'While the mail server has not answered.',
      followed: true,
      write: 'false',
    }),
    unanswered: f.integer({
      label: 'Tries without an answer',
      help: 'The process ended before an answer was noted. Whoever got more than one sees one: they have the same Message-ID.',
      default: 0,
      min: 0,
      ...kept,
    }),
    answer: f.text({
      label: 'What the mail server said',
      maxLength: 1000,
      ...kept,
      ...theirs,
    }),
    reason: f.text({ label: 'Why it was not sent', maxLength: 500, ...kept }),
    messageId: f.text({ label: 'Message-ID', maxLength: 300, indexed: true, ...kept }),
  },
  lifecycle: {
    initial: 'queued',
    states: {
      queued: { label: 'Queued', class: 'new' },
      deferred: { label: 'Deferred', class: 'waiting' },
      sent: { label: 'Sent', class: 'closed', enter: { sentAt: 'now' } },
      failed: { label: 'Failed', class: 'closed' },
      bounced: { label: 'Bounced', class: 'closed' },
      dropped: { label: 'Not sent', class: 'cancelled' },
    },
    transitions: {
      send: { label: 'Send', from: ['queued', 'deferred'], to: 'sent', by: 'my.system' },
      defer: { label: 'Defer', from: ['queued', 'deferred'], to: 'deferred', by: 'my.system' },
      fail: { label: 'Fail', from: ['queued', 'deferred'], to: 'failed', by: 'my.system' },
      drop: { label: 'Drop', from: ['queued', 'deferred'], to: 'dropped', by: 'my.system' },
      bounce: { label: 'Note a bounce', from: ['sent'], to: 'bounced', by: 'my.system' },
      retry: {
        label: 'Send again',
        from: ['failed', 'bounced'],
        to: 'queued',
        by: administrators,
        set: { reason: 'null', sentAt: 'null', sendAt: 'now', digest: 'false' },
      },
    },
  },
  // Whom something was mailed to is for those who run the desk; of a restricted record, for the people named on it.
  access: { within: 'my.system or (my.provider and can.know(about))' },
  views: {
    list: ['title', 'person', 'state', 'occasion', 'attempts', 'sendAt', 'sentAt', 'reason'],
    sort: ['-sendAt'],
    form: [
      {
        title: 'Mail',
        place: 'main',
        fields: ['title', 'person', 'address', 'occasion', 'about', 'reason', 'answer'],
      },
      {
        title: 'Delivery',
        fields: [
          'sendAt',
          'sendingSince',
          'sentAt',
          'attempts',
          'unanswered',
          'urgent',
          'digest',
          'messageId',
          'event',
          'key',
        ],
      },
    ],
  },
})

export type MailDelivery = RecordOf<typeof mailDelivery>
