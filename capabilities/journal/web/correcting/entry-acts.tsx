import '../../../../web/i18n/later/desk.ts'
import { IconPencil } from '@tabler/icons-react'
import { useT } from '../../../../web/i18n/i18n.ts'
import { IconButton } from '../../../../web/kit/overlay/button.tsx'
import classes from './correcting.module.css'

interface EntryActsProps {
  readonly isCorrected: boolean
  readonly areEarlierShown: boolean
  readonly onEarlier: () => void
  /** Absent where the text is to be changed no more. */
  readonly onCorrect: (() => void) | undefined
}

/** What can be done with an entry: to correct it as long as the server says so, and to see what it said before. */
export function EntryActs({ isCorrected, areEarlierShown, onEarlier, onCorrect }: EntryActsProps) {
  const t = useT()
  return (
    <>
      {isCorrected && (
        <button type="button" className={classes.mark} aria-expanded={areEarlierShown} onClick={onEarlier}>
          {t('desk.correct.edited')}
        </button>
      )}
      {onCorrect && (
        <IconButton label={t('desk.correct.begin')} onClick={onCorrect}>
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </IconButton>
      )}
    </>
  )
}
