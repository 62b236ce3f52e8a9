import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { priorityFields } from '../../shared-fields/priority.ts'
import { progressFields } from '../../shared-fields/progress.ts'
import { ratingFields } from '../../shared-fields/rating.ts'
import { restrictionFields } from '../../shared-fields/restriction.ts'
import { servedFields } from '../../shared-fields/served.ts'
import { sourceField } from '../../shared-fields/source.ts'
import { workFields } from '../../shared-fields/work.ts'
import { channels, waitingFor } from './choices.ts'
import { incidentLifecycle, incidentTimers } from './lifecycle.ts'
import { reminderFields } from './reminder-fields.ts'
import { incidentViews } from './views.ts'

const theirs = { personal: 'requester' } as const
const work = { write: 'can.work' } as const
// Set by the product as a consequence of something else.
const kept = { write: 'my.system' } as const

export const incident = defineType({
  name: 'incident',
  label: 'Incident',
  number: 'INC',
  summary: 'An unplanned interruption to a service, or a reduction in its quality.',
  fields: {
    ...workFields,
    ...priorityFields('incident-priority'),
    ...progressFields,
    ...restrictionFields,
    ...ratingFields,
    ...sourceField,
    ...servedFields,
    onBehalfOf: f.ref('person', { label: 'On behalf of', write: 'can.work or requester = me' }),
    affectedItem: f.text({ label: 'Affected item', searchable: true, ...theirs }),
    location: f.text({ label: 'Location', ...theirs }),
    category: f.ref('classification', { label: 'Category', only: 'scheme = "category"' }),
    symptom: f.ref('classification', { label: 'Symptom', only: 'scheme = "symptom"' }),
    channel: f.choice(channels, { label: 'Channel', default: 'portal', ...work }),
    waitingReason: f.choice(waitingFor, { label: 'Waiting for', ...work }),
    followUpAt: f.datetime({
      label: 'Follow up',
      requiredIf: 'state = "waiting" and via != "import"',
      indexed: true,
      ...work,
    }),
    remindAt: f.datetime({
      label: 'Reminds at',
      help: 'The follow-up date, or when its team next works where the team has a calendar.',
      derived:
        'if followUpAt = null then null else if team.calendar = null then followUpAt else workday(followUpAt, 0, team.calendar)',
    }),
    remindedAt: f.datetime({ label: 'Reminded', help: 'When the follow-up date had passed.', ...kept }),
    ...reminderFields,
    resolutionCode: f.ref('classification', {
      label: 'Resolution code',
      only: 'scheme = "resolution-code"',
      ...work,
    }),
    resolution: f.markdown({
      label: 'Resolution',
      searchable: true,
      ...work,
      ...theirs,
      erasedAs: '[erased]',
    }),
    autoCloseAt: f.datetime({
      label: 'Closes by itself',
      help: 'Unless the requester replies before.',
      indexed: true,
      ...work,
    }),
    // A chain is followed as far as this rule reads and a longer one is refused: none can contain itself.
    parent: f.ref('incident', {
      label: 'Parent incident',
      only: 'parent != record.id and parent.parent != record.id and parent.parent.parent = null',
      ...work,
    }),
    heldBy: f.ref('incident', {
      label: 'Held by',
      help: 'The parent whose waiting this one shares.',
      ...kept,
    }),
    duplicateOf: f.ref('incident', { label: 'Duplicate of', only: 'state != "merged"', ...work }),
  },
  lifecycle: incidentLifecycle,
  access: {
    within:
      'restricted = false or my.system or requester = me or onBehalfOf = me or assignee = me or me in visibleTo',
    sensitive: 'restricted',
    read: 'requester = me or onBehalfOf = me or me in watchers or organisation in my.shared or (requester in my.colleagues and organisation = my.organisation)',
    create: 'requester = me',
    update: '(requester = me or onBehalfOf = me) and stateClass != "closed" and stateClass != "cancelled"',
  },
  timers: incidentTimers,
  capabilities: [
    'journal',
    'attachments',
    'links',
    'tasks',
    'approvals',
    'watchers',
    'clocks',
    'search',
    'merging',
  ],
  views: incidentViews,
})

export type Incident = RecordOf<typeof incident>
