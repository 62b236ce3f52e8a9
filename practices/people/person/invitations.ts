import { idFrom } from '#contract/id.ts'
import type { Follower } from '#engine'
import type { Jobs } from '#platform/jobs/jobs.ts'
import { passwordLinkQueue, type PasswordLinkJob } from '../password-links.ts'

/** Has a link mailed to each person who was invited: once for each time, in the transaction that moves the cursor. */
export const invitationFollower = (jobs: Pick<Jobs, 'enqueueIn'>): Follower => ({
  name: 'invitations',
  follow: async (tx, events) => {
    for (const { id, type, transition, recordId, via } of events) {
      if (type !== 'person' || transition !== 'invite' || via === 'import') continue
      const job: PasswordLinkJob = { person: recordId, isInvited: true }
      await jobs.enqueueIn(tx, passwordLinkQueue.name, job, { id: idFrom(id, 'invitation') })
    }
  },
})
