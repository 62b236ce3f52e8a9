import { ApiProblem } from '../../../api/problem.ts'
import { useSession } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { canEdit, fieldNamed, useRecord } from '../open-record.ts'

/** Takes the record's work on oneself; null where that can't be done, or is so already. */
export const useAssign = (): (() => void) | null => {
  const t = useT()
  const open = useRecord()
  const { person } = useSession()
  if (!canEdit(open, 'assignee') || open.record['assignee'] === person.id) return null
  return () =>
    void open.save({ assignee: person.id }, open.record).then((result) => {
      if (result.outcome === 'saved') open.say(t('record.action.assigned'))
      if (result.outcome !== 'refused') return
      const label = fieldNamed(open.type, 'assignee')?.label ?? ''
      const { issues, detail } = ApiProblem.of(result.error)
      toast({
        tone: 'failed',
        message: t('record.field.failed', { label }),
        detail: issues[0]?.message ?? detail,
      })
    })
}
