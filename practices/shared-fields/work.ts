import { f } from '#contract/fields/f.ts'

const theirs = { personal: 'requester' } as const

/** What every piece of work has: who wants it, for whom, and who does it. */
export const workFields = {
  title: f.text({ label: 'Title', required: true, searchable: true, ...theirs, erasedAs: '[erased]' }),
  description: f.markdown({ label: 'Description', searchable: true, ...theirs }),
  requester: f.ref('person', {
    label: 'Requester',
    required: true,
    initial: 'me',
    write: 'can.work or requester = me',
  }),
  organisation: f.ref('organisation', {
    label: 'Organisation',
    help: 'The organisation of the person who is helped, as it was when that person was entered.',
    derived:
      'if before.requester = requester and before.organisation != null then before.organisation else requester.organisation',
    write: 'via = "import"',
  }),
  team: f.ref('team', { label: 'Team', queue: true, write: 'can.work' }),
  assignee: f.ref('person', { label: 'Assignee', queue: true, write: 'can.work' }),
} as const
