import { IconFile, IconFileText, IconLock, IconPhoto } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { asText } from '../../../web/record/fields/widget.ts'
import { contentUrl } from './content-url.ts'
import { sizeText } from './file-size.ts'
import classes from './attachments.module.css'

const PictureDialog = lazy(() => import('./picture-dialog.tsx'))

/** The kinds of pictures that the server shows, the same as it says. */
const shown = /^image\/(png|jpeg|gif|webp)$/

const isPicture = (file: ApiRecord): boolean => shown.test(asText(file['mediaType']))

function FileIcon({ mediaType }: { mediaType: string }) {
  if (mediaType.startsWith('image/')) return <IconPhoto size={16} aria-hidden />
  return /^text\/|pdf|document/.test(mediaType) ? (
    <IconFileText size={16} aria-hidden />
  ) : (
    <IconFile size={16} aria-hidden />
  )
}

/** One file: its name downloads it; a picture is shown first. */
export function FileLink({ file, isLarge = false }: { file: ApiRecord; isLarge?: boolean }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  const name = asText(file['name'])
  if (!isPicture(file))
    return (
      <a
        className={classes.file}
        href={contentUrl(file)}
        download={name}
        aria-label={t('record.attachments.download', { name })}
      >
        <FileWords file={file} />
      </a>
    )
  return (
    <>
      <button
        type="button"
        className={classes.file}
        data-large={isLarge || undefined}
        aria-haspopup="dialog"
        aria-label={t('record.attachments.show', { name })}
        onClick={() => setShown(true)}
      >
        {isLarge && <img src={contentUrl(file, true)} alt={name} loading="lazy" className={classes.thumb} />}
        <FileWords file={file} />
      </button>
      {isShown && (
        <Suspense>
          <PictureDialog file={file} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  )
}

function FileWords({ file }: { file: ApiRecord }) {
  const t = useT()
  const reader = useReader()
  return (
    <>
      <FileIcon mediaType={asText(file['mediaType'])} />
      <span>{asText(file['name'])}</span>
      {file['internal'] === true && (
        <IconLock size={12} role="img" aria-label={t('record.attachments.internal')} />
      )}
      <small>{sizeText(Number(file['size'] ?? 0), reader)}</small>
    </>
  )
}
