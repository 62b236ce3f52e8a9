import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import type { Capability } from '#engine/model/ctx.ts'

// What was said is not unsaid: its author may correct it for a quarter of an hour, nobody may afterwards.
const correctable = { write: 'createdBy = me and now - createdAt < duration("PT15M")' } as const
const once = { write: 'before.id = null' } as const

const about = { ...once, sharesSensitivity: true } as const

// Clocks go by it: who works on the record says so, and it is taken back within a day or stands.
const spoken = {
  write: `can.work(about) and (before.id = null or now - createdAt < duration("P1D") and (createdBy = me or "team-lead" in my.roles))`,
} as const

export const journalEntry = defineType({
  name: 'journal-entry',
  label: { one: 'Journal entry', many: 'Journal entries' },
  number: 'JRN',
  summary:
    'Something said about a record: a reply that its reader may see, or a note among those who work on it.',
  fields: {
    about: f.ref('*', { label: 'About', capability: 'journal', required: true, ...about }),
    visibility: f.choice(
      { public: 'Reply', internal: 'Internal note' },
      { label: 'Visibility', required: true, default: 'public', ...once },
    ),
    text: f.markdown({
      label: 'Text',
      required: true,
      searchable: true,
      maxLength: 50_000,
      ...correctable,
      personal: 'createdBy',
      erasedAs: '[erased]',
    }),
    mentions: f.refs('person', { label: 'Mentions', ...correctable }),
    spoken: f.choice(
      { requester: 'What the requester said', desk: 'What we told them' },
      {
        label: 'Spoken',
        help: 'A call or a visit that the entry tells of: clocks go by it as by a written reply.',
        ...spoken,
      },
    ),
    fromDesk: f.boolean({
      label: 'From the desk',
      help: 'Whether its author worked on the record rather than waiting for it.',
      derived: 'if before.id != null then before.fromDesk else can.work(about)',
    }),
  },
  lifecycle: currentOnly,
  access: {
    within: 'can.read(about)',
    read: 'visibility = "public" or can.work(about)',
    create: 'can.work(about) or (visibility = "public" and can.update(about))',
    update: 'createdBy = me or (can.work(about) and "team-lead" in my.roles)',
    remove: 'createdBy = me and now - createdAt < duration("PT15M")',
  },
  capabilities: ['search'],
  views: {
    list: ['createdAt', 'createdBy', 'visibility', 'text'],
    sort: ['createdAt'],
    form: [{ title: 'Entry', fields: ['visibility', 'text', 'mentions', 'spoken'] }],
  },
})

export type JournalEntry = RecordOf<typeof journalEntry>

/** Replies and notes about a record. */
export const journal: Capability = {
  name: 'journal',
  satellites: [{ type: journalEntry }],
}
