import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

// What was asked stays what was answered: another question is another replay.
const asked = { write: 'before.id = null' } as const
const found = { write: 'my.system' } as const
const figure = (label: string) => f.integer({ label, ...found })

export const replay = defineType({
  name: 'replay',
  label: 'Replay',
  number: 'RPL',
  summary:
    'Clocks of a set of records computed again from their events: whether they are as recorded, and how they would stand under other terms.',
  fields: {
    title: f.text({ label: 'Name', required: true, searchable: true }),
    appliesTo: f.text({
      label: 'Type of the records',
      help: 'A type that has clocks, such as incident.',
      required: true,
      default: 'incident',
      maxLength: 60,
      ...asked,
      typesWith: 'clocks',
    }),
    filter: f.text({
      label: 'Which records',
      help: 'FEEL over the record, such as openedAt >= date and time("2026-07-01T00:00:00Z"). Empty: all.',
      maxLength: 2000,
      ...asked,
    }),
    agreement: f.ref('agreement', {
      label: 'As if this agreement held for all of them',
      help: 'Whatever its own scope and dates say. Empty: what is in force now.',
      ...asked,
    }),
    proposed: f.json<Readonly<Record<string, Readonly<Record<string, unknown>>>>>({
      label: 'Proposed values',
      help: 'What agreements, calendars and decision tables would say. Nothing is changed by it.',
      shape: 'replay-proposal',
      ...asked,
    }),
    reverses: f.ref('replay', {
      label: 'Takes back',
      help: 'A replay that was applied, in part where it failed: its records are counted again by the terms that they had before it.',
      only: 'state = "applied" or state = "failed"',
      ...asked,
    }),
    reason: f.markdown({ label: 'Reason for applying it' }),
    done: f.integer({ label: 'Records so far', followed: true, write: 'false' }),
    records: figure('Records'),
    clocks: figure('Clocks'),
    behind: f.integer({
      label: 'Left out',
      help: 'Records with events that the clocks did not know yet.',
      ...found,
    }),
    unequal: f.integer({ label: 'Not as recorded', ...found }),
    differing: f.integer({ label: 'Would stand differently', ...found }),
    late: f.integer({ label: 'Late before', ...found }),
    lateAfter: f.integer({ label: 'Late after', ...found }),
    faults: f.markdown({ label: 'What went wrong', ...found }),
    keptUntil: f.datetime({
      label: 'Rows kept until',
      help: 'What was found of each record is dropped then, unless it was applied. The figures stay.',
      ...found,
    }),
  },
  lifecycle: {
    initial: 'asked',
    states: {
      asked: { label: 'Being replayed', class: 'active' },
      done: { label: 'As recorded', class: 'resolved', enter: { keptUntil: 'now + duration("P30D")' } },
      unequal: { label: 'Not as recorded', class: 'closed' },
      failed: { label: 'Failed', class: 'closed' },
      applying: { label: 'Being applied', class: 'active' },
      applied: { label: 'Applied', class: 'closed' },
      dropped: { label: 'As recorded, rows dropped', class: 'closed' },
    },
    transitions: {
      finish: { label: 'Finish', from: ['asked'], to: 'done', by: 'my.system' },
      refuse: { label: 'Refuse', from: ['asked'], to: 'unequal', by: 'my.system' },
      fail: { label: 'Fail', from: ['asked', 'applying'], to: 'failed', by: 'my.system' },
      apply: {
        label: 'Apply to the records',
        from: ['done'],
        to: 'applying',
        by: 'can.update',
        when: 'agreement = null and proposed = null',
        whenNot:
          'What is only proposed is applied to nothing. Change the agreement first, then replay what is in force.',
        needs: ['reason'],
      },
      drop: { label: 'Drop its rows', from: ['done'], to: 'dropped', by: 'my.system' },
      complete: { label: 'Complete', from: ['applying'], to: 'applied', by: 'my.system' },
    },
  },
  access: { read: 'my.provider' },
  capabilities: ['journal', 'replay-result', 'search'],
  views: {
    list: [
      'number',
      'title',
      'state',
      'records',
      'unequal',
      'differing',
      'late',
      'lateAfter',
      'createdBy',
      'createdAt',
    ],
    sort: ['-createdAt'],
    create: ['title', 'appliesTo', 'filter', 'agreement', 'proposed', 'reverses'],
    form: [
      {
        title: 'Question',
        place: 'main',
        fields: ['title', 'appliesTo', 'filter', 'agreement', 'proposed', 'reverses', 'reason', 'faults'],
      },
      {
        title: 'Answer',
        fields: ['done', 'records', 'clocks', 'behind', 'unequal', 'differing', 'late', 'lateAfter'],
      },
    ],
  },
})

export type Replay = RecordOf<typeof replay>
