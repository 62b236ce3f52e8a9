import { useQuery } from '@tanstack/react-query'
import type { ApiRecord } from '#contract/api/records.ts'
import { answerOf, routes } from '../../../web/api/client.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { Dialog } from '../../../web/kit/overlay/dialog.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { asText } from '../../../web/record/fields/widget.ts'
import { contentUrl } from './content-url.ts'
import { sizeText } from './file-size.ts'
import { PdfOf } from './pdf-of.tsx'
import { isPdf, isPicture } from './shown-files.ts'
import '../../../web/i18n/later/files.ts'
import classes from './attachments.module.css'

/** A picture as large as the window has room for, the pages of a PDF, or what a text says, and the way to keep the file. */
export default function FileDialog({ file, onClose }: { file: ApiRecord; onClose: () => void }) {
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
      {isPicture(file) ? (
        <img src={contentUrl(file, true)} alt={name} className={classes.picture} />
      ) : isPdf(file) ? (
        <PdfOf file={file} />
      ) : (
        <TextOf file={file} />
      )}
    </Dialog>
  )
}

const mostBytes = 200_000

/** The beginning of a text, as the text that it is: nothing in it is markup here. */
function TextOf({ file }: { file: ApiRecord }) {
  const t = useT()
  const reader = useReader()
  const content = useQuery({
    queryKey: [...recordsKey('attachments'), 'text', file.id],
    staleTime: Infinity,
    queryFn: ({ signal }) =>
      answerOf(
        routes.GET('/attachments/{key}/content', {
          params: { path: { key: file.id } },
          headers: { range: `bytes=0-${mostBytes - 1}` },
          parseAs: 'text',
          signal,
        }),
      ),
  })
  if (content.isPending) return <SkeletonText lines={6} />
  if (content.error)
    return <ErrorPanel compact error={content.error} onRetry={() => void content.refetch()} />
  const isCut = Number(file['size'] ?? 0) > mostBytes
  return (
    <>
      <pre className={classes.text} role="region" aria-label={asText(file['name'])} tabIndex={0}>
        {/* Where it was cut, the last character may be half of one. */}
        {isCut ? content.data.replace(/\uFFFD$/, '') : content.data}
      </pre>
      {isCut && <p className={classes.none}>{t('files.firstPart', { size: sizeText(mostBytes, reader) })}</p>}
    </>
  )
}
