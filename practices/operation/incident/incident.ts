import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { workFields } from '../../shared-fields/work.ts'

const level = { high: 'High', medium: 'Medium', low: 'Low' } as const
const priority = { critical: 'Critical', high: 'High', moderate: 'Moderate', low: 'Low' } as const
const work = { write: 'can.work' } as const
// Dates that the product sets itself; an import of history brings its own.
const kept = { write: 'via = "import"' } as const

export const incident = defineType({
  name: 'incident',
  label: 'Incident',
  number: 'INC',
  summary: 'An unplanned interruption to a service, or a reduction in its quality.',
  fields: {
    ...workFields,
    onBehalfOf: f.ref('person', { label: 'On behalf of', write: 'can.work or requester = me' }),
    service: f.ref('service', { label: 'Service' }),
    affectedItem: f.text({ label: 'Affected item', searchable: true }),
    location: f.text({ label: 'Location' }),
    category: f.ref('classification', { label: 'Category', only: 'scheme = "category"' }),
    symptom: f.ref('classification', { label: 'Symptom', only: 'scheme = "symptom"' }),
    channel: f.choice(
      {
        phone: 'Phone',
        email: 'E-mail',
        portal: 'Self-service',
        chat: 'Chat',
        ivr: 'Voice menu',
        direct: 'Direct opening',
        monitoring: 'Monitoring',
      },
      { label: 'Channel', default: 'portal', ...work },
    ),
    impact: f.choice(level, { label: 'Impact', required: true, default: 'medium' }),
    urgency: f.choice(level, { label: 'Urgency', required: true, default: 'medium' }),
    priority: f.choice(priority, {
      label: 'Priority',
      help: 'From impact and urgency by the decision table, unless a person has overridden it.',
      derived: 'if priorityOverride != null then priorityOverride else decision("incident-priority")',
    }),
    priorityOverride: f.choice(priority, { label: 'Priority by hand', ...work }),
    priorityReason: f.text({
      label: 'Reason for the priority',
      requiredIf: 'priorityOverride != null',
      ...work,
    }),
    waitingReason: f.choice(
      {
        caller: 'Requester',
        supplier: 'Supplier',
        problem: 'Problem',
        change: 'Change',
        evidence: 'Evidence',
      },
      { label: 'Waiting for', ...work },
    ),
    followUpAt: f.datetime({
      label: 'Follow up',
      requiredIf: 'stateClass = "waiting" and via != "import"',
      indexed: true,
      ...work,
    }),
    resolutionCode: f.ref('classification', {
      label: 'Resolution code',
      only: 'scheme = "resolution-code"',
      ...work,
    }),
    resolution: f.markdown({ label: 'Resolution', searchable: true, ...work }),
    openedAt: f.datetime({ label: 'Opened', initial: 'now', indexed: true, ...kept }),
    resolvedAt: f.datetime({ label: 'Resolved', indexed: true, ...kept }),
    closedAt: f.datetime({ label: 'Closed', ...kept }),
    resolvedBy: f.ref('person', { label: 'Resolved by', ...kept }),
    reassignments: f.integer({
      label: 'Reassignments',
      derived:
        'if before.team != null and team != before.team then before.reassignments + 1 else if before.reassignments = null then 0 else before.reassignments',
      ...kept,
    }),
    reopenings: f.integer({ label: 'Reopenings', default: 0, ...kept }),
    parent: f.ref('incident', { label: 'Parent incident', ...work }),
    duplicateOf: f.ref('incident', { label: 'Duplicate of', ...work }),
    restricted: f.boolean({
      label: 'Restricted',
      help: 'Visible to the people named on it only, administrators included.',
      required: true,
      default: false,
    }),
    visibleTo: f.refs('person', { label: 'Visible to' }),
  },
  lifecycle: {
    initial: 'new',
    states: {
      new: { label: 'New', class: 'new' },
      active: { label: 'In progress', class: 'active' },
      waiting: { label: 'Waiting', class: 'waiting', needs: ['waitingReason'] },
      resolved: {
        label: 'Resolved',
        class: 'resolved',
        needs: ['resolutionCode'],
        enter: { resolvedAt: 'now', resolvedBy: 'me' },
      },
      closed: { label: 'Closed', class: 'closed', enter: { closedAt: 'now' } },
      cancelled: { label: 'Cancelled', class: 'cancelled', enter: { closedAt: 'now' } },
    },
    transitions: {
      start: { label: 'Start work', from: ['new'], to: 'active', by: 'can.work' },
      requeue: {
        label: 'Return to queue',
        from: ['active', 'waiting'],
        to: 'new',
        by: 'can.work',
        set: { waitingReason: 'null', followUpAt: 'null' },
      },
      wait: {
        label: 'Wait',
        from: ['new', 'active'],
        to: 'waiting',
        by: 'can.work',
        needs: ['waitingReason', 'followUpAt'],
        run: 'holdChildren',
      },
      resume: {
        label: 'Resume',
        from: ['waiting'],
        to: 'active',
        by: 'can.work',
        set: { waitingReason: 'null', followUpAt: 'null' },
        run: 'resumeChildren',
      },
      resolve: {
        label: 'Resolve',
        from: ['new', 'active', 'waiting'],
        to: 'resolved',
        by: 'can.work',
        needs: ['resolutionCode'],
        asks: ['resolution'],
        set: { waitingReason: 'null', followUpAt: 'null' },
        run: 'resolveChildren',
      },
      reopen: {
        label: 'Reopen',
        from: ['resolved', 'closed'],
        to: 'active',
        by: 'can.update',
        set: {
          resolvedAt: 'null',
          resolvedBy: 'null',
          closedAt: 'null',
          resolutionCode: 'null',
          reopenings: 'reopenings + 1',
        },
      },
      close: {
        label: 'Close',
        from: ['resolved'],
        to: 'closed',
        by: 'can.work or requester = me or onBehalfOf = me',
      },
      cancel: {
        label: 'Cancel',
        from: ['new', 'active', 'waiting'],
        to: 'cancelled',
        by: 'can.work or requester = me',
        set: { waitingReason: 'null', followUpAt: 'null' },
      },
      // Other systems close without resolving and reopen into waiting; only imported history may say so.
      closeUnresolved: {
        label: 'Close unresolved',
        from: ['new', 'active', 'waiting'],
        to: 'closed',
        by: 'via = "import"',
      },
      reopenWaiting: {
        label: 'Reopen waiting',
        from: ['resolved'],
        to: 'waiting',
        by: 'via = "import"',
        needs: ['waitingReason'],
      },
    },
  },
  access: {
    within:
      'restricted = false or my.system or requester = me or onBehalfOf = me or assignee = me or me in visibleTo',
    read: 'requester = me or onBehalfOf = me or me in watchers',
    create: 'requester = me',
    update: '(requester = me or onBehalfOf = me) and stateClass != "closed" and stateClass != "cancelled"',
  },
  timers: {
    respond: {
      label: 'Response',
      runsIn: ['new'],
      stopsIn: ['active', 'waiting', 'resolved', 'closed', 'cancelled'],
    },
    resolve: { label: 'Resolution', runsIn: ['new', 'active'], stopsIn: ['resolved', 'closed', 'cancelled'] },
  },
  capabilities: ['journal', 'attachments', 'links', 'tasks', 'watchers', 'search'],
  views: {
    list: ['number', 'title', 'state', 'priority', 'requester', 'team', 'assignee', 'openedAt'],
    sort: ['-openedAt'],
    create: [
      'title',
      'requester',
      'description',
      'service',
      'category',
      'impact',
      'urgency',
      'team',
      'assignee',
    ],
    form: [
      { title: 'What happened', place: 'main', fields: ['title', 'description', 'resolution'] },
      {
        title: 'People',
        place: 'side',
        fields: ['requester', 'onBehalfOf', 'organisation', 'team', 'assignee', 'restricted', 'visibleTo'],
      },
      {
        title: 'Classification',
        place: 'side',
        fields: ['service', 'affectedItem', 'location', 'category', 'symptom', 'channel'],
      },
      {
        title: 'Priority',
        place: 'side',
        fields: ['impact', 'urgency', 'priority', 'priorityOverride', 'priorityReason'],
      },
      {
        title: 'Progress',
        place: 'side',
        fields: [
          'openedAt',
          'waitingReason',
          'followUpAt',
          'resolutionCode',
          'resolvedAt',
          'resolvedBy',
          'closedAt',
          'reassignments',
          'reopenings',
          'parent',
          'duplicateOf',
        ],
      },
    ],
  },
})

export type Incident = RecordOf<typeof incident>
