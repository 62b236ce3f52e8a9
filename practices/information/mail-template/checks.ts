import { templateIssues } from '#contract/mail/template.ts'
import type { Capability, Practice } from '#engine'
import type { MailTemplate } from './mail-template.ts'

/** What a template makes of a record is shown on its page, and sent to whoever tries it. */
export const mailPreview: Capability = { name: 'mail-preview' }

/** A placeholder that no mail could fill is refused when the template is saved, with its place. */
export const mailTemplateChecks: NonNullable<Practice['checks']> = (after) => {
  const { subject, body } = after as unknown as MailTemplate
  return [...issuesOf('subject', subject), ...issuesOf('body', body)]
}

const issuesOf = (field: 'subject' | 'body', source: unknown) =>
  typeof source !== 'string'
    ? []
    : templateIssues(source).map(({ message, line, column }) => ({
        field,
        code: 'mail-template.placeholder',
        message: `Line ${line}, column ${column}: ${message}`,
      }))
