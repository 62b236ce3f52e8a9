import { write, type Alarm } from '#engine'

/** Once for each day that the table names; the event is what the mail is about. */
export const remindRequester: Alarm = {
  name: 'remind-requester',
  at: ({ state, remindRequesterAt, requesterRemindedAt }) => {
    if (state !== 'waiting' || typeof remindRequesterAt !== 'string') return null
    const isDone =
      typeof requesterRemindedAt === 'string' &&
      Date.parse(requesterRemindedAt) >= Date.parse(remindRequesterAt)
    return isDone ? null : remindRequesterAt
  },
  run: async (ctx, { id, version, reminders }, { isLate }) => {
    await write(ctx, {
      kind: 'update',
      type: 'incident',
      id,
      version,
      values: { reminders: Number(reminders ?? 0) + 1, requesterRemindedAt: ctx.clock.now() },
      cause: { because: 'reminder', ...(isLate && { late: true }) },
    })
  },
}
