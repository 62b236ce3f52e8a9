import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Dialog } from '../../../web/kit/overlay/dialog.tsx'
import { asText } from '../../../web/record/fields/widget.ts'
import { contentUrl } from './content-url.ts'
import classes from './attachments.module.css'

/** A picture as large as the window has room for, and the way to keep it. */
export default function PictureDialog({ file, onClose }: { file: ApiRecord; onClose: () => void }) {
  const t = useT()
  const name = asText(file['name'])
  return (
    <Dialog
      opened
      onClose={onClose}
      title={name}
      size="xl"
      footer={
        <a href={contentUrl(file)} download={name} aria-label={t('record.attachments.download', { name })}>
          {t('record.attachments.save')}
        </a>
      }
    >
      <img src={contentUrl(file, true)} alt={name} className={classes.picture} />
    </Dialog>
  )
}
