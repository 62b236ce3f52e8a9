import type { Timer } from '#contract/define-type.ts'
import type { Lifecycle } from '#contract/lifecycle.ts'

const noWait = {
  waitingReason: 'null',
  followUpAt: 'null',
  heldBy: 'null',
  waitingSince: 'null',
  reminders: 'null',
  requesterRemindedAt: 'null',
} as const
const notResolved = {
  resolvedAt: 'null',
  resolvedBy: 'null',
  closedAt: 'null',
  resolutionCode: 'null',
  autoCloseAt: 'null',
  // What was said of the help was said of an end that it was not.
  rating: 'null',
  ratingComment: 'null',
} as const

// Rating the help leaves the incident where it is.
const rating = {
  label: 'Rate the help',
  by: 'requester = me or onBehalfOf = me',
  needs: ['rating'],
  asks: ['ratingComment'],
} as const

export const incidentTimers = {
  respond: {
    label: 'Response',
    runsIn: ['new'],
    stopsIn: ['active', 'waiting', 'resolved', 'closed', 'cancelled'],
  },
  resolve: { label: 'Resolution', runsIn: ['new', 'active'], stopsIn: ['resolved', 'closed', 'cancelled'] },
} as const satisfies Readonly<Record<string, Timer>>

/** From the first call to the end of it. Names of fields and states are checked where the incident is declared. */
export const incidentLifecycle = {
  initial: 'new',
  states: {
    new: { label: 'New', class: 'new' },
    active: { label: 'In progress', class: 'active' },
    waiting: {
      label: 'Waiting',
      class: 'waiting',
      needs: ['waitingReason'],
      // Imported history reminds nobody.
      enter: {
        waitingSince: 'if via = "import" then null else now',
        reminders: 'if via = "import" then null else 0',
      },
    },
    resolved: {
      label: 'Resolved',
      class: 'resolved',
      needs: ['resolutionCode'],
      enter: {
        resolvedAt: 'now',
        resolvedBy: 'me',
        // The days of silence after which a resolved incident closes by itself: working days where its team has a calendar.
        // Where the table names no days it waits for somebody. Imported history has had its own end.
        autoCloseAt:
          'if via = "import" then null else if team.calendar = null then now + duration("P1D") * decision("incident-closing-days") else workday(now, decision("incident-closing-days"), team.calendar)',
      },
    },
    // A duplicate: it waits for its target, is resolved with it, and can be separated again.
    merged: { label: 'Merged', class: 'waiting', needs: ['duplicateOf'] },
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
      set: noWait,
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
      set: noWait,
      run: 'resumeChildren',
    },
    resolve: {
      label: 'Resolve',
      from: ['new', 'active', 'waiting', 'merged'],
      to: 'resolved',
      by: 'can.work',
      needs: ['resolutionCode'],
      asks: ['resolution'],
      set: noWait,
      run: 'resolveChildren',
    },
    reopen: {
      label: 'Reopen',
      from: ['resolved', 'closed'],
      to: 'active',
      by: 'can.update or can.work',
      set: { ...notResolved, reopenings: 'reopenings + 1' },
      run: 'rejoinDuplicates',
    },
    merge: {
      label: 'Merge as duplicate',
      from: ['new', 'active', 'waiting', 'resolved'],
      to: 'merged',
      by: 'can.work',
      needs: ['duplicateOf'],
      set: { ...noWait, ...notResolved },
      run: 'joinTarget',
    },
    unmerge: {
      label: 'Separate',
      from: ['merged'],
      to: 'active',
      by: 'can.work',
      set: { duplicateOf: 'null' },
      run: 'leaveTarget',
    },
    close: {
      label: 'Close',
      from: ['resolved'],
      to: 'closed',
      by: 'can.work or requester = me or onBehalfOf = me',
    },
    rate: { ...rating, from: ['resolved'], to: 'resolved' },
    rateClosed: { ...rating, from: ['closed'], to: 'closed' },
    cancel: {
      label: 'Cancel',
      from: ['new', 'active', 'waiting', 'merged'],
      to: 'cancelled',
      by: 'can.work or requester = me',
      set: noWait,
    },
    // Other systems close without resolving, wait without a date and reopen into waiting; only imported history may say so.
    closeUnresolved: { from: ['new', 'active', 'waiting'], to: 'closed', by: 'via = "import"' },
    waitUndated: { from: ['new', 'active'], to: 'waiting', by: 'via = "import"', needs: ['waitingReason'] },
    reopenWaiting: { from: ['resolved'], to: 'waiting', by: 'via = "import"', needs: ['waitingReason'] },
  },
} as const satisfies Lifecycle
