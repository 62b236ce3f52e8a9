import { IconArchive, IconLock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { restoreRecord } from '../../../api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { relativeTime } from '../../../kit/marks/format.ts'
import { useNow } from '../../../kit/marks/now.ts'
import { useReader } from '../../../kit/reader.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { useRecord, visibleField } from '../open-record.ts'
import classes from './record-header.module.css'

/** What must not be overlooked about the record: that few may see it, or that it is put away. */
export function Banners() {
  const t = useT()
  const open = useRecord()
  const restricted = visibleField(open, 'restricted')
  const isRestricted = restricted?.kind === 'boolean' && open.record['restricted'] === true
  return (
    <>
      {isRestricted && (
        <div className={`${classes.banner} ${classes.restricted}`} role="note">
          <IconLock size={16} aria-hidden />
          <span>{t('record.page.restricted')}</span>
        </div>
      )}
      {open.record.archivedAt !== null && <ArchivedBanner at={open.record.archivedAt} />}
    </>
  )
}

function ArchivedBanner({ at }: { at: string }) {
  const t = useT()
  const now = useNow()
  const reader = useReader()
  const { type, record, abilities, show } = useRecord()
  const restore = useMutation({
    mutationFn: () => restoreRecord(type.plural, record.id),
    onSuccess: (answer) => {
      show(answer)
      toast({ message: t('record.page.restored', { number: record.number }) })
    },
  })
  return (
    <div className={`${classes.banner} ${classes.archived}`} role="note">
      <IconArchive size={16} aria-hidden />
      <span>{t('record.page.archived', { when: relativeTime(at, now, reader) })}</span>
      {abilities.remove.allowed && (
        <Button size="small" busy={restore.isPending} onClick={() => restore.mutate()}>
          {t('record.page.restore')}
        </Button>
      )}
    </div>
  )
}
