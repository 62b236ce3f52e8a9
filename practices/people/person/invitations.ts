import type { EventJob } from '#engine/log/reactions.ts'
import { passwordLinkQueue, type PasswordLinkJob } from '../password-links.ts'

/** Has a link mailed to each person who was invited. */
export const invitationMail: EventJob = {
  name: 'invitation',
  queue: passwordLinkQueue.name,
  of: ({ type, transition, recordId, actor }): PasswordLinkJob | null =>
    type === 'person' && transition === 'invite' ? { person: recordId, invitedBy: actor } : null,
}
