import { IconFile, IconFileText, IconLock, IconPhoto } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { asText } from '../../../web/record/fields/widget.ts'
import { contentUrl } from './content-url.ts'
import { sizeText } from './file-size.ts'
import { hasThumb, isPicture, mayShow } from './shown-files.ts'
import classes from './attachments.module.css'
import { loadable } from '../../../web/kit/loadable.tsx'

const FileDialog = loadable(() => import('./file-dialog.tsx'), { floats: true })

function FileIcon({ mediaType }: { mediaType: string }) {
  if (mediaType.startsWith('image/')) return <IconPhoto size={16} aria-hidden />
  return /^text\/|pdf|document/.test(mediaType) ? (
    <IconFileText size={16} aria-hidden />
  ) : (
    <IconFile size={16} aria-hidden />
  )
}

/** One file: its name downloads it; a picture or a text is shown first. */
export function FileLink({ file, isLarge = false }: { file: ApiRecord; isLarge?: boolean }) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  const name = asText(file['name'])
  if (!mayShow(file))
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
        {isLarge && isPicture(file) && (
          <img src={contentUrl(file, true)} alt={name} loading="lazy" className={classes.thumb} />
        )}
        <FileWords file={file} hasThumb={!isLarge && hasThumb(file)} />
      </button>
      {isShown && (
        <Suspense>
          <FileDialog file={file} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  )
}

function FileWords({ file, hasThumb: isThumb = false }: { file: ApiRecord; hasThumb?: boolean }) {
  const t = useT()
  const reader = useReader()
  return (
    <>
      {isThumb ? (
        <img
          src={contentUrl(file, true)}
          alt=""
          width={28}
          height={28}
          loading="lazy"
          className={classes.mini}
        />
      ) : (
        <FileIcon mediaType={asText(file['mediaType'])} />
      )}
      <span>{asText(file['name'])}</span>
      {file['internal'] === true && (
        <IconLock size={12} role="img" aria-label={t('record.attachments.internal')} />
      )}
      <small>{sizeText(Number(file['size'] ?? 0), reader)}</small>
    </>
  )
}
