import { TextInput } from '@mantine/core'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useSimpleForm } from '../../../../web/kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Dialog } from '../../../../web/kit/overlay/dialog.tsx'
import { useMakeBoard } from './use-make-board.ts'
import classes from './make.module.css'

/** Asks what a new dashboard is called, and goes on in its editor. */
export default function NewBoardDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const board = useMakeBoard()
  const form = useSimpleForm({ title: '' }, ({ title }) => ({
    title: title.trim() ? undefined : t('reports.editor.needsTitle'),
  }))
  return (
    <Dialog opened onClose={onClose} title={t('reports.editor.new')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(({ title }) => board.make(title.trim()))}
      >
        {board.error && <ErrorPanel compact error={board.error} />}
        <TextInput label={t('reports.editor.name')} maxLength={200} data-autofocus {...form.field('title')} />
        <div>
          <Button type="submit" kind="primary" busy={board.isPending}>
            {t('reports.noneAction')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
