/** Tasks and approvals on the page of the record that they hang under. */
export const tasks = {
  title: 'Tasks',
  add: 'Add a task',
  added: '{{number}} added',
  all: 'All tasks',
  due: 'Due',
  finish: 'Finish {{number}} {{title}}',
  reopen: 'Reopen {{number}} {{title}}',
  notNow: 'Not in this state.',
  now: '{{number}} is now {{state}}',
  waitsFor: 'Waits for {{tasks}}',
  approvals: {
    title: 'Approvals',
    ask: 'Ask for approval',
    all: 'All approvals',
    byClock: 'by the clock, not a person',
  },
} as const
