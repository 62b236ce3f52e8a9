import { f } from '#contract/fields/f.ts'

// Set by the product as a consequence of something else.
const kept = { write: 'my.system' } as const

/** What reminds whoever is helped that something waits for their answer; what a parent makes wait reminds of the parent. */
export const reminderFields = {
  waitingSince: f.datetime({ label: 'Waiting since', ...kept }),
  reminders: f.integer({
    label: 'Reminders sent',
    help: 'To the requester, since it waits for them.',
    ...kept,
  }),
  requesterRemindedAt: f.datetime({ label: 'Requester reminded', ...kept }),
  // The table counts its days from the beginning of the waiting, and may ask how many reminders there were. Where it names
  // no days, or those of the reminder that was sent last, nobody is reminded (again).
  remindRequesterAt: f.datetime({
    label: 'Reminds the requester at',
    help: 'While it waits for the requester: after the days of the decision table, working days where its team has a calendar.',
    derived:
      'if state != "waiting" or waitingReason != "caller" or waitingSince = null or heldBy != null then null else if team.calendar = null then waitingSince + duration("P1D") * decision("incident-reminder-days") else workday(waitingSince, decision("incident-reminder-days"), team.calendar)',
  }),
  // From the last reminder on, and anew with each: what was never reminded is never resolved.
  resolveUnansweredAt: f.datetime({
    label: 'Resolves unanswered at',
    help: 'While it waits for the requester: so many days after the last reminder as the decision table names.',
    derived:
      'if state != "waiting" or waitingReason != "caller" or requesterRemindedAt = null or reminders = 0 or heldBy != null then null else if team.calendar = null then requesterRemindedAt + duration("P1D") * decision("incident-unanswered-days") else workday(requesterRemindedAt, decision("incident-unanswered-days"), team.calendar)',
  }),
} as const
