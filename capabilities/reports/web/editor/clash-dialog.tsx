import { useT } from '../../../../web/i18n/i18n.ts'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { Dialog } from '../../../../web/kit/overlay/dialog.tsx'
import { useShapeWidget } from '../../../../web/record/json-shapes.ts'
import { widgetOf } from '../../../../web/record/fields/widgets.ts'
import type { Clash } from '../../../../web/record/record-page/conflict/clash.ts'
import type { BoardClash } from './use-save-board.ts'
import classes from './editor.module.css'

interface ClashDialogProps {
  readonly clash: BoardClash
  readonly onMine: () => void
  readonly onTheirs: () => void
  readonly onClose: () => void
}

/** Both versions of what two people changed, before one of them is saved. */
export function ClashDialog({ clash, onMine, onTheirs, onClose }: ClashDialogProps) {
  const t = useT()
  const { data, refs } = clash.theirs
  const who = refs[data.updatedBy]?.title ?? t('reports.editor.somebody')
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('reports.editor.clash.title')}
      footer={
        <>
          <Button kind="plain" onClick={onClose}>
            {t('reports.editor.clash.later')}
          </Button>
          <Button onClick={onTheirs}>{t('reports.editor.clash.theirs')}</Button>
          <Button kind="primary" onClick={onMine}>
            {t('reports.editor.clash.mine')}
          </Button>
        </>
      }
    >
      <p className={classes.prose}>{t('reports.editor.clash.intro', { who })}</p>
      {clash.clashes.map((each) => (
        <BothVersions key={each.field.name} clash={each} who={who} />
      ))}
    </Dialog>
  )
}

function BothVersions({ clash: { field, mine, theirs }, who }: { clash: Clash; who: string }) {
  const t = useT()
  const shape = useShapeWidget(field)
  const { Show } = shape ?? widgetOf(field.kind)
  const shown = (value: unknown) =>
    value === null || value === undefined ? t('kit.noValue') : <Show field={field} value={value} refs={{}} />
  return (
    <section className={classes.versions} aria-label={field.label}>
      <div>
        <h3>{t('reports.editor.clash.of', { field: field.label, who })}</h3>
        {shown(theirs)}
      </div>
      <div>
        <h3>{t('reports.editor.clash.ofMine', { field: field.label })}</h3>
        {shown(mine)}
      </div>
    </section>
  )
}
