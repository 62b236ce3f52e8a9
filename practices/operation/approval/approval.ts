import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

const theirs = { personal: 'createdBy' } as const
// Who was asked what, about what, is not another question afterwards: that is another approval.
const once = { write: 'before.id = null' } as const
// The record says who decided, whatever way it came: nothing that the product does by itself shows as a person's word.
const decides = {
  by: 'assignee = me or my.system',
  asks: ['reason'],
  set: { decidedBy: 'if my.system then "clock" else "person"' },
} as const

export const approval = defineType({
  name: 'approval',
  label: 'Approval',
  number: 'APV',
  summary: 'A question to one person whether something may be done, and the answer, which stays as it is.',
  fields: {
    title: f.text({
      label: 'Question',
      required: true,
      searchable: true,
      ...once,
      ...theirs,
      erasedAs: '[erased]',
    }),
    description: f.markdown({ label: 'What is asked for', searchable: true, ...once, ...theirs }),
    about: f.ref('*', {
      label: 'About',
      capability: 'approvals',
      required: true,
      sharesSensitivity: true,
      ...once,
    }),
    requester: f.ref('person', {
      label: 'Asked by',
      required: true,
      initial: 'me',
      write: 'before.id = null and (requester = me or my.system or via = "import")',
    }),
    assignee: f.ref('person', {
      label: 'Approver',
      help: 'Somebody else than whoever asks.',
      required: true,
      indexed: true,
      only: 'state = "active" and id != record.requester',
      write: 'requester = me or my.system',
    }),
    reason: f.markdown({
      label: 'Reason',
      requiredIf: 'state = "refused" and decidedBy = "person"',
      write: 'assignee = me or my.system',
      personal: 'assignee',
      erasedAs: '[erased]',
    }),
    decidedAt: f.datetime({ label: 'Decided', write: 'via = "import"' }),
    decidedBy: f.choice(
      { person: 'The approver', clock: 'The clock, not a person' },
      { label: 'Decided by', write: 'via = "import"' },
    ),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: 'Not decided', class: 'new' },
      granted: { label: 'Granted', class: 'closed', enter: { decidedAt: 'now' } },
      refused: { label: 'Refused', class: 'closed', enter: { decidedAt: 'now' } },
      expired: { label: 'Expired without a decision', class: 'closed', enter: { decidedAt: 'now' } },
      withdrawn: { label: 'Withdrawn', class: 'cancelled' },
    },
    transitions: {
      grant: { label: 'Grant', from: ['asked'], to: 'granted', ...decides },
      refuse: { label: 'Refuse', from: ['asked'], to: 'refused', ...decides },
      withdraw: { label: 'Withdraw', from: ['asked'], to: 'withdrawn', by: 'requester = me or my.system' },
      expire: { label: 'Expire', from: ['asked'], to: 'expired', ...decides, by: 'my.system' },
    },
  },
  access: {
    within: 'can.know(about) or assignee = me or my.system',
    read: 'can.work(about) or assignee = me or requester = me',
    create: 'can.work(about)',
    update: '(assignee = me or requester = me) and state = "asked"',
  },
  timers: {
    resolve: { label: 'Decision', runsIn: ['new'], stopsIn: ['closed', 'cancelled'] },
  },
  capabilities: ['journal', 'attachments', 'clocks', 'search'],
  views: {
    list: ['title', 'state', 'about', 'requester', 'assignee', 'decidedBy', 'decidedAt'],
    sort: ['-createdAt'],
    create: ['title', 'about', 'assignee', 'description'],
    form: [
      { title: 'Question', place: 'main', fields: ['title', 'description', 'reason'] },
      { title: 'Who decides', fields: ['about', 'requester', 'assignee'] },
      { title: 'Decision', fields: ['decidedAt', 'decidedBy'] },
    ],
  },
})

export type Approval = RecordOf<typeof approval>
