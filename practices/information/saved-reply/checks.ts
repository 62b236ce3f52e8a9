import { templateIssues } from '#contract/mail/template.ts'
import type { Practice } from '#engine'

/** A placeholder that nothing could fill is refused when the reply is saved, with its place. */
export const savedReplyChecks: NonNullable<Practice['checks']> = ({ text }) =>
  typeof text !== 'string'
    ? []
    : templateIssues(text, 'reply').map(({ message, line, column }) => ({
        field: 'text',
        code: 'saved-reply.placeholder',
        message: `Line ${line}, column ${column}: ${message}`,
      }))
