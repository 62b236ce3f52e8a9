import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RecordAnswer } from '#contract/api/records.ts'
import { uploadFile } from '../../../web/api/upload.ts'
import type { Upload } from '../../../web/api/upload.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { paths } from '../../../web/paths.ts'
import { importsKey } from './imports.ts'
import classes from './import.module.css'

interface Going {
  readonly name: string
  readonly share: number
  readonly stop: () => void
}

/** Takes the file of a new import; it goes on at the import's own page. */
export function UploadFile() {
  const t = useT()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [going, setGoing] = useState<Going | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setError(null)
    const upload: Upload<RecordAnswer> = uploadFile('/imports/upload', file, (share) =>
      setGoing((now) => now && { ...now, share }),
    )
    setGoing({ name: file.name, share: 0, stop: upload.stop })
    try {
      const { data } = await upload.done
      void queries.invalidateQueries({ queryKey: importsKey })
      await navigate({ href: paths.import(data.number) })
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) setError(thrown)
    } finally {
      setGoing(null)
    }
  }
  const isAbove = useDrop((file) => void send(file))
  if (going)
    return (
      <div className={classes.drop}>
        <p>{t('imports.fresh.uploading', { name: going.name })}</p>
        <progress
          className={classes.bar}
          value={going.share}
          aria-label={t('imports.fresh.uploading', { name: going.name })}
        />
        <Button onClick={going.stop}>{t('imports.fresh.stop')}</Button>
      </div>
    )
  return (
    <>
      <div className={classes.drop} data-above={isAbove || undefined}>
        <p>{t(isAbove ? 'imports.fresh.dropHere' : 'imports.fresh.drop')}</p>
        <Button kind="primary" onClick={() => input.current?.click()}>
          {t('imports.fresh.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.gz,.zip,.txt,text/csv,application/gzip,application/zip"
          aria-label={t('imports.fresh.choose')}
          onChange={(event) => void send(event.currentTarget.files?.[0])}
        />
      </div>
      {error !== null && <ErrorPanel error={error} compact />}
    </>
  )
}

/** Takes a file that is dropped anywhere on the page; whether one is above it now. */
const useDrop = (onFile: (file: File | undefined) => void): boolean => {
  const [isAbove, setAbove] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault()
    setAbove(false)
    onFile(event.dataTransfer?.files[0])
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setAbove(true)
    }
    // Leaving the window has no target behind it; moving between elements of the page has.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false)
    }
    const drop = (event: DragEvent) => take(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isAbove
}
