import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { currentOnly } from '#contract/lifecycle.ts'
import { administrators } from '../rights.ts'
import { sourceField } from '../../shared-fields/source.ts'

// A lead holds what the team holds and may share it; anybody else would give themselves something by joining.
const byLead = { write: `lead = me or ${administrators}`, asksAgain: 'given' } as const

export const team = defineType({
  name: 'team',
  label: 'Team',
  number: 'TEA',
  summary: 'People who share a queue of work.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    description: f.markdown({ label: 'What it does', maxLength: 4000 }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    parent: f.ref('team', { label: 'Part of' }),
    lead: f.ref('person', { label: 'Lead', ...byLead }),
    members: f.refs('person', {
      label: 'Members',
      ...byLead,
      read: 'my.provider or organisation in my.organisations',
    }),
    roles: f.refs('role', {
      label: 'Roles of its members',
      read: 'my.provider',
      write: administrators,
      asksAgain: 'given',
    }),
    email: f.email({ label: 'E-mail' }),
    calendar: f.ref('calendar', {
      label: 'Works by',
      help: 'Its follow-ups come in these hours, and what it has resolved closes by itself after working days of it. Empty: every day counts.',
    }),
    ...sourceField,
  },
  lifecycle: currentOnly,
  access: {
    read: 'my.provider or organisation in my.organisations or organisation.kind = "own"',
    update: 'lead = me',
  },
  capabilities: ['search'],
  views: {
    list: ['title', 'lead', 'organisation', 'parent'],
    sort: ['title'],
    form: [
      { title: 'Team', place: 'main', fields: ['title', 'description', 'members'] },
      {
        title: 'Place',
        place: 'side',
        fields: ['organisation', 'parent', 'lead', 'roles', 'email', 'calendar', 'source'],
      },
    ],
  },
})

export type Team = RecordOf<typeof team>
