import { Suspense } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { loadable } from '../../../web/kit/loadable.tsx'
import classes from './attachments.module.css'

const FileLink = loadable(async () => (await import('./file-link.tsx')).FileLink)

/** One file; its place is kept for it, and who has no files loads nothing of it. */
export function FileInPlace(props: { file: ApiRecord; isLarge?: boolean }) {
  const isPicture = props.isLarge === true && /^image\//.test(String(props.file['mediaType']))
  return (
    <Suspense fallback={<span className={classes.coming} data-large={isPicture || undefined} />}>
      <FileLink {...props} />
    </Suspense>
  )
}
