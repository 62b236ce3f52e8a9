import { Checkbox } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { numberText } from '../../../web/kit/marks/format.ts'
import { TypedConfirm } from '../../../web/kit/overlay/typed-confirm.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { importsKey, undo } from './imports.ts'
import type { Batch } from './imports.ts'
import { useMade } from './report-view.tsx'

interface UndoDialogProps {
  readonly batch: Batch
  readonly opened: boolean
  readonly onClose: () => void
  readonly onBegun: () => void
}

const nothingMade = { made: {} }

/** Says what undoing takes back; it can't be undone itself, so the number is typed. */
export function UndoDialog({ batch, opened, onClose, onBegun }: UndoDialogProps) {
  const t = useT()
  const reader = useReader()
  const queries = useQueryClient()
  const [leaveChanged, setLeaveChanged] = useState(false)
  const made = useMade(batch.report ?? nothingMade)
  const begin = useMutation({
    mutationFn: () => undo(batch.number, leaveChanged),
    onSuccess: () => {
      onBegun()
      return queries.invalidateQueries({ queryKey: importsKey })
    },
  })
  return (
    <TypedConfirm
      opened={opened}
      onClose={onClose}
      title={t('imports.undo.title', { number: batch.number })}
      word={batch.number}
      action={t('imports.undo.action')}
      onConfirm={() => {
        begin.mutate()
        onClose()
      }}
    >
      <p>
        {t('imports.undo.what', {
          created: numberText(batch.report?.created ?? 0, reader),
          changed: numberText(batch.report?.changed ?? 0, reader),
        })}
      </p>
      {made !== '' && <p>{t('imports.undo.made', { list: made })}</p>}
      <Checkbox
        label={t('imports.undo.leave')}
        description={t('imports.undo.leaveHelp')}
        checked={leaveChanged}
        onChange={(event) => setLeaveChanged(event.currentTarget.checked)}
      />
    </TypedConfirm>
  )
}
