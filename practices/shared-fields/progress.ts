import { f } from '#contract/fields/f.ts'

// Dates and counts that the product keeps itself; an import of history brings its own.
const kept = { write: 'via = "import" or my.system' } as const

/** When work came in and ended, and how often it went back. */
export const progressFields = {
  openedAt: f.datetime({ label: 'Opened', initial: 'now', indexed: true, ...kept }),
  resolvedAt: f.datetime({ label: 'Resolved', indexed: true, ...kept }),
  closedAt: f.datetime({ label: 'Closed', ...kept }),
  resolvedBy: f.ref('person', { label: 'Resolved by', ...kept }),
  reassignments: f.integer({
    label: 'Reassignments',
    derived:
      'if before.reassignments = null then 0 else if before.team != null and team != before.team then before.reassignments + 1 else before.reassignments',
    ...kept,
  }),
  reopenings: f.integer({ label: 'Reopenings', default: 0, ...kept }),
} as const
