import { FileInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SpecialDay } from '#contract/time/calendar.ts'
import { api } from '../../../web/api/client.ts'
import '../../../web/i18n/later/levels.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { useReader, type Reader } from '../../../web/kit/reader.ts'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import classes from './holidays.module.css'

interface Changes {
  readonly added: readonly SpecialDay[]
  readonly removed: readonly SpecialDay[]
  readonly kept: number
  readonly refused: readonly { readonly where: string; readonly why: string }[]
}

interface Chosen {
  readonly file: File
  readonly from: string
}

interface Asked {
  readonly text: string
  readonly from: string
  readonly version: number
  readonly changes: Changes
}

const today = (): string => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' }).format(new Date())

/** Shows what a file of holidays would change before it is taken over. */
export function HolidaysPanel() {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const queries = useQueryClient()
  const place = `/${type.plural}/${encodeURIComponent(record.id)}/holidays`
  const preview = useMutation({
    meta: { errors: 'inline' },
    mutationFn: async ({ file, from }: Chosen) => {
      const text = await file.text()
      const changes = await api.post<Changes>(`${place}/preview`, { text, from })
      return { text, from, version: record.version, changes }
    },
  })
  const apply = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ text, from, version }: Omit<Asked, 'changes'>) =>
      api.post<Changes>(place, { text, from, version }),
    onSuccess: async () => {
      preview.reset()
      await queries.invalidateQueries({ queryKey: ['records', type.plural] })
    },
  })
  if (!abilities.update.allowed) return null
  const error = preview.error ?? apply.error
  const asked = preview.data
  return (
    <Fold name="calendar.holidays" title={t('levels.holidays.title')}>
      <Choice
        busy={preview.isPending}
        onChange={() => {
          preview.reset()
          apply.reset()
        }}
        onChosen={preview.mutate}
      />
      {error && <ErrorPanel compact error={error} />}
      <Status as="div">
        {apply.data && t('levels.holidays.done', { count: apply.data.added.length })}
        {asked && (
          <Shown changes={asked.changes}>
            <div className={classes.actions}>
              <Button busy={apply.isPending} onClick={() => apply.mutate(asked)}>
                {t('levels.holidays.apply')}
              </Button>
            </div>
          </Shown>
        )}
      </Status>
    </Fold>
  )
}

interface ChoiceProps {
  readonly busy: boolean
  readonly onChange: () => void
  readonly onChosen: (chosen: Chosen) => void
}

function Choice({ busy, onChange, onChosen }: ChoiceProps) {
  const t = useT()
  const [file, setFile] = useState<File | null>(null)
  const [from, setFrom] = useState(today)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (file) onChosen({ file, from })
      }}
    >
      <FileInput
        label={t('levels.holidays.file')}
        description={t('levels.holidays.fileHelp')}
        accept=".ics,text/calendar"
        value={file}
        onChange={(chosen) => {
          setFile(chosen)
          onChange()
        }}
        mb="sm"
      />
      <TextInput
        type="date"
        label={t('levels.holidays.from')}
        description={t('levels.holidays.fromHelp')}
        value={from}
        onChange={(event) => {
          setFrom(event.currentTarget.value)
          onChange()
        }}
      />
      <div className={classes.actions}>
        <Button type="submit" kind="plain" busy={busy} disabled={file === null || from === ''}>
          {t('levels.holidays.preview')}
        </Button>
      </div>
    </form>
  )
}

function Shown({ changes, children }: { changes: Changes; children: React.ReactNode }) {
  const t = useT()
  const reader = useReader()
  const { added, removed, kept, refused } = changes
  const isSame = added.length === 0 && removed.length === 0
  return (
    <section aria-label={t('levels.holidays.preview')} className={classes.changes}>
      <Days title={t('levels.holidays.added', { count: added.length })} days={added} reader={reader} />
      <Days title={t('levels.holidays.removed', { count: removed.length })} days={removed} reader={reader} />
      <p>{t('levels.holidays.kept', { count: kept })}</p>
      {refused.length > 0 && (
        <>
          <h3>{t('levels.holidays.refused', { count: refused.length })}</h3>
          <ul>
            {refused.map(({ where, why }) => (
              <li key={where}>
                {where}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      {isSame ? <p>{t('levels.holidays.same')}</p> : children}
    </section>
  )
}

function Days({ title, days, reader }: { title: string; days: readonly SpecialDay[]; reader: Reader }) {
  if (days.length === 0) return null
  const words = new Intl.DateTimeFormat(reader.language, { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {days.map(({ date, label }) => (
          <li key={`${date} ${label ?? ''}`}>
            {words.format(new Date(`${date}T00:00:00Z`))}
            {label !== undefined && `: ${label}`}
          </li>
        ))}
      </ul>
    </>
  )
}
