import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

// Every correction has a reason of its own: that of an earlier one does not stand for it.
const corrected = {
  by: 'can.update',
  needs: ['correctionReason'],
  set: { correctionReason: 'null' },
} as const

export const outage = defineType({
  name: 'outage',
  label: 'Outage',
  number: 'OUT',
  summary: 'A time in which a service was not there, planned or not: what availability is counted from.',
  fields: {
    title: f.text({ label: 'What happened', required: true, searchable: true }),
    description: f.markdown({ label: 'What was noticed, and by whom', searchable: true }),
    service: f.ref('service', { label: 'Service', required: true }),
    beganAt: f.datetime({ label: 'Began at', required: true, indexed: true }),
    endedAt: f.datetime({ label: 'Ended at', help: 'Empty while it lasts.', indexed: true }),
    planned: f.boolean({
      label: 'Planned maintenance',
      help: 'Its time is not promised: it counts neither for nor against.',
      required: true,
      default: false,
    }),
    incident: f.ref('incident', { label: 'Incident' }),
    cause: f.text({ label: 'Cause', maxLength: 1000, searchable: true }),
    correctionReason: f.text({
      label: 'Reason for the correction',
      help: 'Where what was recorded is corrected afterwards. What stood before stays in the history.',
      maxLength: 1000,
    }),
  },
  lifecycle: {
    initial: 'declared',
    states: {
      declared: { label: 'Declared', class: 'active' },
      over: { label: 'Over', class: 'closed', needs: ['endedAt'] },
      withdrawn: { label: 'Withdrawn', class: 'cancelled' },
    },
    transitions: {
      end: {
        label: 'It is over',
        from: ['declared'],
        to: 'over',
        by: 'can.update',
        needs: ['endedAt'],
        asks: ['cause'],
        set: { endedAt: 'if endedAt = null then now else endedAt' },
      },
      correct: {
        label: 'Correct',
        from: ['over'],
        to: 'over',
        asks: ['beganAt', 'endedAt', 'planned', 'service'],
        ...corrected,
      },
      resume: {
        label: 'It was not over',
        from: ['over'],
        to: 'declared',
        ...corrected,
        set: { ...corrected.set, endedAt: 'null' },
      },
      withdraw: { label: 'Withdraw', from: ['declared', 'over'], to: 'withdrawn', ...corrected },
      reinstate: { label: 'Declare again', from: ['withdrawn'], to: 'declared', ...corrected },
    },
  },
  access: { read: 'my.provider' },
  capabilities: ['journal', 'attachments', 'links', 'search'],
  views: {
    list: ['number', 'title', 'service', 'state', 'planned', 'beganAt', 'endedAt', 'incident'],
    sort: ['-beganAt'],
    create: ['title', 'service', 'planned', 'beganAt', 'endedAt', 'incident', 'cause', 'description'],
    form: [
      { title: 'Outage', place: 'main', fields: ['title', 'description', 'cause', 'correctionReason'] },
      { title: 'When', place: 'side', fields: ['beganAt', 'endedAt', 'planned'] },
      { title: 'Service', place: 'side', fields: ['service', 'incident'] },
    ],
  },
})

export type Outage = RecordOf<typeof outage>
