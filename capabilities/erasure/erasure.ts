import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import type { Capability } from '#engine/model/ctx.ts'

// The erasure itself keeps what it counts; whoever ordered it has said the rest once.
const itself = { by: 'my.system' } as const
const kept = { write: 'my.system' } as const
const given = { write: 'before.id = null' } as const

/** That the personal data of somebody be erased: who ordered it, why, how far it is, and what was taken away. */
export const erasure = defineType({
  name: 'erasure',
  label: { one: 'Erasure', many: 'Erasures' },
  number: 'ERA',
  summary: 'That somebody’s personal data was erased: who ordered it, why, and how much was taken away.',
  fields: {
    title: f.text({ label: 'Name', required: true, ...given }),
    person: f.ref('person', { label: 'Person', required: true, ...given }),
    ground: f.choice(
      {
        request: 'The person asks for it',
        retention: 'The time to keep it is over',
        consent: 'Consent was withdrawn',
        unlawful: 'It should not have been kept',
      },
      { label: 'Ground', required: true, ...given },
    ),
    reason: f.text({
      label: 'Reason',
      help: 'Stays in the log: what the decision rests on, without naming the person.',
      required: true,
      maxLength: 500,
      ...given,
    }),
    total: f.integer({ label: 'Records to erase', ...kept }),
    records: f.integer({ label: 'Records erased', default: 0, ...kept }),
    texts: f.integer({ label: 'Values erased', default: 0, ...kept }),
    files: f.integer({ label: 'Files erased', default: 0, ...kept }),
    inClear: f.integer({
      label: 'Left in old events',
      help: 'Values in events from before the log was sealed: they can’t be erased.',
      default: 0,
      ...kept,
    }),
    failure: f.text({ label: 'Why it stopped or waits', maxLength: 2000, ...kept }),
    startedAt: f.datetime({ label: 'Started', ...kept }),
    endedAt: f.datetime({ label: 'Ended', ...kept }),
  },
  lifecycle: {
    initial: 'ordered',
    states: {
      ordered: { label: 'Ordered', class: 'new' },
      running: { label: 'Running', class: 'active', enter: { startedAt: 'now', failure: 'null' } },
      failed: { label: 'Stopped', class: 'waiting' },
      done: { label: 'Done', class: 'closed', enter: { endedAt: 'now', failure: 'null' } },
    },
    transitions: {
      run: { label: 'Run', from: ['ordered', 'failed'], to: 'running', ...itself },
      fail: { label: 'Stop', from: ['ordered', 'running'], to: 'failed', ...itself },
      finish: { label: 'Finish', from: ['running'], to: 'done', ...itself },
    },
  },
  // Made by the order below the person's address, which asks for the right to erase that person.
  access: {
    read: 'createdBy = me',
    create: 'my.system or via = "system"',
    remove: 'my.system',
    alone: ['create', 'remove'],
  },
  views: {
    list: ['number', 'title', 'state', 'ground', 'records', 'createdBy', 'createdAt', 'endedAt'],
    sort: ['-createdAt'],
    form: [
      { title: 'Erasure', place: 'main', fields: ['person', 'ground', 'reason', 'failure'] },
      {
        title: 'Result',
        place: 'side',
        fields: ['total', 'records', 'texts', 'files', 'inClear', 'startedAt', 'endedAt'],
      },
    ],
  },
})

export type Erasure = RecordOf<typeof erasure>

/** The data of people can be erased, in their own records and wherever a field says that it is theirs. */
export const erasing: Capability = { name: 'erasure', satellites: [{ type: erasure }] }
