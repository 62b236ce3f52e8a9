import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { recordsKey } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { listed } from '../../i18n/language.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import { Status } from '../../kit/layout/status.tsx'
import { RecordContext } from './open-record.ts'
import { makeStepTaker } from './step-taker.ts'
import { useSave } from './use-save.ts'
import { loadable } from '../../kit/loadable.tsx'

const ConflictDialog = loadable(() => import('./conflict/conflict-dialog.tsx'), { floats: true })

interface RecordFrameProps {
  readonly type: TypeMeta
  readonly recordKey: string
  readonly answer: RecordAnswer
  readonly children: ReactNode
}

/** What every page of a record stands on: the record, how it is saved, and what is done about a clash. */
export function RecordFrame({ type, recordKey, answer, children }: RecordFrameProps) {
  const t = useT()
  const client = useQueryClient()
  const [said, say] = useState('')
  const [steps] = useState(makeStepTaker)
  const { save, show, clash, closeClash } = useSave({
    type,
    recordKey,
    recordId: answer.data.id,
    onBeside: (labels) => {
      if (labels.length > 0)
        toast({ message: t('record.conflict.merged_note', { fields: listed(labels, 'conjunction') }) })
    },
  })
  const open = useMemo(
    () => ({
      type,
      record: answer.data,
      refs: answer.refs,
      abilities: answer.abilities,
      save,
      show,
      say,
      steps,
      refresh: () => void client.invalidateQueries({ queryKey: recordsKey(type.plural) }),
    }),
    [type, answer, save, show, steps, client],
  )
  return (
    <RecordContext value={open}>
      {children}
      {clash && (
        <Suspense>
          <ConflictDialog open={clash} onClose={closeClash} />
        </Suspense>
      )}
      <Status as="div" className="visually-hidden">
        {said}
      </Status>
    </RecordContext>
  )
}
