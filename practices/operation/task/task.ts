import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'

const theirs = { personal: 'createdBy' } as const

export const task = defineType({
  name: 'task',
  label: 'Task',
  number: 'TSK',
  summary: 'A piece of the work on another record, done in an order and by somebody of its own.',
  fields: {
    title: f.text({ label: 'Title', required: true, searchable: true, ...theirs, erasedAs: '[erased]' }),
    description: f.markdown({ label: 'Description', searchable: true, ...theirs }),
    about: f.ref('*', {
      label: 'Part of',
      capability: 'tasks',
      required: true,
      sharesSensitivity: true,
    }),
    position: f.integer({
      label: 'Order',
      help: 'Tasks stand in this order.',
      default: 1,
      min: 1,
      max: 9999,
    }),
    dependsOn: f.refs('task', { label: 'Waits for' }),
    team: f.ref('team', { label: 'Team' }),
    assignee: f.ref('person', { label: 'Assignee' }),
    dueAt: f.datetime({ label: 'Due', indexed: true }),
    plannedEffort: f.duration({ label: 'Planned effort' }),
    result: f.markdown({ label: 'Result', ...theirs }),
    finishedAt: f.datetime({ label: 'Finished', write: 'via = "import"' }),
  },
  lifecycle: {
    initial: 'open',
    states: {
      open: { label: 'Open', class: 'new' },
      active: { label: 'In progress', class: 'active' },
      done: { label: 'Done', class: 'closed', enter: { finishedAt: 'now' } },
      skipped: { label: 'Skipped', class: 'cancelled', enter: { finishedAt: 'now' } },
    },
    transitions: {
      start: { label: 'Start', from: ['open'], to: 'active', by: 'can.update', run: 'afterDependencies' },
      finish: {
        label: 'Finish',
        from: ['open', 'active'],
        to: 'done',
        by: 'can.update',
        asks: ['result'],
        run: 'afterDependencies',
      },
      skip: { label: 'Skip', from: ['open', 'active'], to: 'skipped', by: 'can.update', asks: ['result'] },
      reopen: {
        label: 'Reopen',
        from: ['done', 'skipped'],
        to: 'open',
        by: 'can.update',
        set: { finishedAt: 'null' },
      },
    },
  },
  access: {
    // The tasks of a restricted record are for the people named on it, and for whoever is given one.
    within: 'can.know(about) or assignee = me or my.system',
    read: 'can.work(about) or assignee = me or team in my.teams',
    create: 'can.work(about)',
    update: 'can.work(about) or assignee = me or team in my.teams',
    remove: 'can.work(about)',
  },
  capabilities: ['journal', 'attachments', 'clocks', 'search'],
  views: {
    list: ['number', 'title', 'state', 'about', 'team', 'assignee', 'dueAt'],
    sort: ['position', 'number'],
    create: ['title', 'about', 'description', 'position', 'dependsOn', 'team', 'assignee', 'dueAt'],
    form: [
      { title: 'What to do', place: 'main', fields: ['title', 'description', 'result'] },
      { title: 'Place', fields: ['about', 'position', 'dependsOn'] },
      { title: 'Who and when', fields: ['team', 'assignee', 'dueAt', 'plannedEffort', 'finishedAt'] },
    ],
  },
})

export type Task = RecordOf<typeof task>
