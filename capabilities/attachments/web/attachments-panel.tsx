import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../web/api/queries.ts'
import { archiveRecord, listRecords, restoreRecord } from '../../../web/api/records.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { IconButton } from '../../../web/kit/overlay/button.tsx'
import { toast } from '../../../web/kit/overlay/toast-store.ts'
import { asText } from '../../../web/record/fields/widget.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { DropGround } from './drop-ground.tsx'
import { FileInPlace } from './file-in-place.tsx'
import { useUploads } from './uploads.ts'
import type { RunningUpload } from './sending.ts'
import classes from './attachments.module.css'

const mostFiles = 100

/** The record's files: added by a button or dropped anywhere on the page, with their progress. */
export function AttachmentsPanel() {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const chooser = useRef<HTMLInputElement>(null)
  const uploads = useUploads()
  const files = useQuery({
    queryKey: [...recordsKey('attachments'), 'of', record.id],
    staleTime: 10_000,
    queryFn: ({ signal }) =>
      listRecords(
        'attachments',
        { filter: `about = ${JSON.stringify(record.id)}`, sort: 'createdAt', limit: mostFiles },
        signal,
      ),
  })
  const mayAdd = record.archivedAt === null && (abilities.work.allowed || abilities.update.allowed)
  const count = files.data?.data.length ?? 0
  if (!mayAdd && count === 0) return null
  return (
    <Fold
      name={`${type.name}.attachments`}
      title={t('record.attachments.title')}
      count={count}
      isNeeded={uploads.running.length > 0}
      actions={
        mayAdd && (
          <IconButton label={t('record.attachments.add')} onClick={() => chooser.current?.click()}>
            <IconPaperclip size={16} aria-hidden />
          </IconButton>
        )
      }
    >
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('record.attachments.add')}
        onChange={(event) => {
          uploads.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <ul className={classes.files}>
        {files.data?.data.map((file) => (
          <FileRow key={file.id} file={file} />
        ))}
        {uploads.running.map((upload) => (
          <RunningRow key={upload.id} upload={upload} />
        ))}
      </ul>
      {count === 0 && uploads.running.length === 0 && mayAdd && (
        <p className={classes.none}>{t('record.attachments.none')}</p>
      )}
      {mayAdd && (
        <DropGround onFiles={uploads.add} label={t('record.attachments.drop', { number: record.number })} />
      )}
    </Fold>
  )
}

function RunningRow({ upload }: { upload: RunningUpload }) {
  const t = useT()
  const percent = Math.round(upload.share * 100)
  return (
    <li className={classes.running} data-waiting={upload.isWaiting || undefined}>
      {upload.isWaiting ? (
        <span>
          {upload.name}: {t('record.journal.waiting')}
        </span>
      ) : (
        <>
          <span>{t('record.attachments.uploading', { name: upload.name, percent })}</span>
          <progress value={upload.share} max={1} aria-label={upload.name} />
        </>
      )}
      <IconButton label={t('record.attachments.stop', { name: upload.name })} onClick={upload.stop}>
        <IconX size={14} aria-hidden />
      </IconButton>
    </li>
  )
}

function FileRow({ file }: { file: ApiRecord }) {
  const t = useT()
  const client = useQueryClient()
  const { person } = useSession()
  const { record, abilities } = useRecord()
  const name = asText(file['name'])
  const refresh = () =>
    void client.invalidateQueries({ queryKey: [...recordsKey('attachments'), 'of', record.id] })
  const remove = useMutation({
    mutationFn: () => archiveRecord('attachments', file.id),
    onSuccess: () => {
      refresh()
      toast({
        message: t('record.attachments.removed', { name }),
        undo: () => void restoreRecord('attachments', file.id).then(refresh),
      })
    },
  })
  const mayRemove = abilities.work.allowed || (file.createdBy === person.id && abilities.update.allowed)
  return (
    <li className={classes.row}>
      <FileInPlace file={file} />
      {mayRemove && (
        <span className={classes.remove}>
          <IconButton label={t('record.attachments.remove', { name })} onClick={() => remove.mutate()}>
            <IconX size={14} aria-hidden />
          </IconButton>
        </span>
      )}
    </li>
  )
}
