import { useEffect, useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Status } from './status.tsx'
import classes from './skeleton.module.css'

const sayAfterMs = 400

/** Lines of text to come. */
export function SkeletonText({ lines = 3, what }: { lines?: number; what?: string }) {
  return (
    <div className={classes.text} aria-busy="true">
      <LoadingNote what={what} />
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className={classes.line} style={{ width: `${[96, 88, 92, 64][at % 4]}%` }} />
      ))}
    </div>
  )
}

/** Rows of a list to come, in the true height and columns. */
export function SkeletonRows({
  rows = 12,
  height = 36,
  template,
  what,
}: {
  rows?: number
  height?: number
  template?: string
  what?: string
}) {
  const columns = template?.split(/\s+(?![^(]*\))/).length ?? 4
  return (
    <div aria-busy="true">
      <LoadingNote what={what} />
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className={classes.row}
          style={{ height, gridTemplateColumns: template ?? '2fr 1fr 1fr 1fr' }}
        >
          {Array.from({ length: columns }, (_unused, at) => (
            <span
              key={at}
              className={classes.line}
              style={{ width: `${[70, 84, 52, 60, 76][(row + at * 2) % 5]}%` }}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

/** Says what is being loaded, once that takes longer than is comfortable. */
function LoadingNote({ what }: { what?: string }) {
  const t = useT()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), sayAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Status as="span" className={isLong && what !== undefined ? classes.note : 'visually-hidden'}>
      {isLong ? (what === undefined ? t('kit.loading') : t('kit.loadingOf', { what })) : ''}
    </Status>
  )
}
