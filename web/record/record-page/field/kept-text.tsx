import { useT } from '../../../i18n/i18n.ts'
import classes from './inline-field.module.css'

/** Says that what was typed and not saved is still there. */
export function KeptText({ onContinue, onDrop }: { onContinue: () => void; onDrop: () => void }) {
  const t = useT()
  return (
    <p className={classes.kept}>
      {t('record.field.kept')}
      <button type="button" onClick={onContinue}>
        {t('record.field.takeUp')}
      </button>
      <button type="button" onClick={onDrop}>
        {t('record.field.drop')}
      </button>
    </p>
  )
}
