import { useMutation } from '@tanstack/react-query'
import type { TransitionAbility } from '#contract/api/records.ts'
import { isOvertaken, isProblem } from '../../../api/problem.ts'
import { transitionRecord } from '../../../api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import type { Values } from '../../fields/widget.ts'
import { stateLabel, useRecord } from '../open-record.ts'

/** Takes a step of the record's life. */
export const useTransition = (errors?: 'inline') => {
  const t = useT()
  const { type, record, show, refresh, say } = useRecord()
  return useMutation({
    meta: errors ? { errors } : {},
    mutationFn: ({ step, values }: { step: TransitionAbility; values?: Values }) =>
      transitionRecord(type.plural, record.id, { transition: step.name, values, version: record.version }),
    onSuccess: (answer, { step }) => {
      show(answer)
      say(t('record.action.done', { label: step.label, state: stateLabel(type, answer.data.state) }))
    },
    // Somebody was faster: what can be done now may be something else.
    onError: (error) => {
      if (isOvertaken(error) || isProblem(error, 'conflict')) refresh()
    },
  })
}
