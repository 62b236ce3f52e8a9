/** What a mail is sent for, and the words for it. */
export const mailOccasions = {
  received: 'Received',
  replied: 'Reply',
  resolved: 'Resolved',
  reopened: 'Reopened',
  decided: 'Decided',
  reminded: 'Reminder',
  assigned: 'Assigned',
  mentioned: 'Mentioned',
  escalated: 'Escalated',
  due: 'Follow-up due',
} as const

export type MailOccasion = keyof typeof mailOccasions

/** What templates are for: an occasion, the mail that brings several, or a link to set a password: asked for, or brought by an invitation. */
export const templateOccasions = {
  ...mailOccasions,
  digest: 'Digest',
  password: 'Password',
  invitation: 'Invitation',
} as const
export type TemplateOccasion = keyof typeof templateOccasions

/** The field of a person that switches an occasion off for them; what was never set is on. */
export const mailSetting = {
  received: 'mailProgress',
  resolved: 'mailProgress',
  reopened: 'mailProgress',
  decided: 'mailProgress',
  reminded: 'mailProgress',
  replied: 'mailReplied',
  assigned: 'mailAssigned',
  mentioned: 'mailMentioned',
  escalated: 'mailEscalated',
  due: 'mailDue',
} as const satisfies Record<MailOccasion, string>

/** The settings, in the order in which a person reads them. */
export const mailSettings = [
  'mailProgress',
  'mailReplied',
  'mailAssigned',
  'mailMentioned',
  'mailEscalated',
  'mailDue',
] as const satisfies readonly (typeof mailSetting)[MailOccasion][]
