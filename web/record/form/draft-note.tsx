import { useT } from '../../i18n/i18n.ts'
import { useNow } from '../../kit/marks/now.ts'
import { relativeTime } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Status } from '../../kit/layout/status.tsx'
import classes from './create-page.module.css'

/** Says that the form continues from what was typed before. */
export function DraftNote({ at, onDiscard }: { at: number; onDiscard: () => void }) {
  const t = useT()
  const now = useNow()
  const reader = useReader()
  return (
    <div className={classes.kept}>
      <Status as="span">
        {t('create.kept', { when: relativeTime(new Date(at).toISOString(), now, reader) })}
      </Status>
      <Button kind="plain" size="small" onClick={onDiscard}>
        {t('create.discard')}
      </Button>
    </div>
  )
}
