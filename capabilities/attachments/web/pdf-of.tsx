import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { answerOf, routes } from '../../../web/api/client.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { asText } from '../../../web/record/fields/widget.ts'
import { sizeText } from './file-size.ts'
import { isTooLarge, mostPdfBytes } from './shown-files.ts'
import classes from './pdf.module.css'

/** The pages of a PDF in the browser's own viewer, or why they are not shown here. */
export function PdfOf({ file }: { file: ApiRecord }) {
  const t = useT()
  const reader = useReader()
  if (!navigator.pdfViewerEnabled) return <p className={classes.why}>{t('files.pdf.noViewer')}</p>
  if (isTooLarge(file))
    return <p className={classes.why}>{t('files.pdf.tooLarge', { size: sizeText(mostPdfBytes, reader) })}</p>
  return <Pages file={file} />
}

function Pages({ file }: { file: ApiRecord }) {
  const t = useT()
  const content = useQuery({
    // Not among what follows the changes of attachments: contents never change, and would be loaded again.
    queryKey: ['pdf', file.id],
    staleTime: Infinity,
    // Megabytes are kept no longer than they are seen.
    gcTime: 0,
    queryFn: ({ signal }) => pdfOf(file.id, signal),
  })
  if (content.isPending)
    return (
      <div className={classes.pages}>
        <SkeletonText lines={12} />
      </div>
    )
  if (content.error)
    return <ErrorPanel compact error={content.error} onRetry={() => void content.refetch()} />
  if (content.data === null) return <p className={classes.why}>{t('files.pdf.notPdf')}</p>
  return <Viewer pdf={content.data} name={asText(file['name'])} />
}

/**
 * What the download gives, as a PDF and as nothing else; null where it does not begin as one. With its type fixed here a
 * browser opens it in its viewer or not at all: it never takes it for a page of ours.
 */
const pdfOf = async (key: string, signal: AbortSignal): Promise<Blob | null> => {
  const content: Blob = await answerOf(
    routes.GET('/attachments/{key}/content', { params: { path: { key } }, parseAs: 'blob', signal }),
  )
  return (await content.slice(0, 4).text()) === '%PDF'
    ? new Blob([content], { type: 'application/pdf' })
    : null
}

/** The frame has no `sandbox`: Chromium shows no PDF in one that has. */
function Viewer({ pdf, name }: { pdf: Blob; name: string }) {
  const t = useT()
  const show = useCallback(
    (frame: HTMLIFrameElement) => {
      const address = URL.createObjectURL(pdf)
      // Without the column of small pages, which would take a third of it.
      frame.src = `${address}#navpanes=0`
      return () => URL.revokeObjectURL(address)
    },
    [pdf],
  )
  return (
    <>
      <iframe ref={show} title={t('files.pdf.pages', { name })} className={classes.pages} />
      <p className={classes.keys}>{t('files.pdf.keys')}</p>
    </>
  )
}
