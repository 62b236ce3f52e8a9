import { textFormOf } from '#contract/fields/text-forms.ts'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { i18n } from '../../../i18n/i18n.ts'

/** What is wrong with a field, in the reader's language where the catalogue knows the code. */
export const issueText = (issue: ProblemIssue, field?: FieldMeta): string => {
  const form = issue.code === 'text.pattern' ? textFormOf(issue.details?.['pattern']) : null
  if (form) return i18n.t(`fields.form.${form}`)
  const key = `fields.issue.${issue.code}`
  const isKnown: boolean = i18n.exists(key)
  if (!isKnown) return issue.message || i18n.t('fields.issue.other')
  const text: unknown = i18n.t(`fields.issue.${issue.code as 'required'}`, {
    ...issue.details,
    label: field?.label ?? '',
  })
  // A code such as `text` alone would name a whole branch of the catalogue.
  return typeof text === 'string' ? text : issue.message
}
