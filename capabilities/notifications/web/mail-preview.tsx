import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../web/api/client.ts'
import '../../../web/i18n/later/mail.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { SanitisedHtml } from '../../../web/kit/markdown/sanitised-html.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import classes from './mail-preview.module.css'

interface Preview {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly brand: {
    readonly name: string
    readonly accent: string | null
    readonly logo: string | null
  } | null
}

/** What the saved template makes of a record, and a way to send that to oneself. */
export function MailPreview() {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const [number, setNumber] = useState('')
  const place = `/${type.plural}/${encodeURIComponent(record.id)}`
  const body = number.trim() === '' ? {} : { record: number.trim().toUpperCase() }
  const preview = useMutation({
    meta: { errors: 'inline' },
    mutationFn: () => api.post<Preview>(`${place}/preview`, body),
  })
  const test = useMutation({
    meta: { errors: 'inline' },
    mutationFn: () => api.post<{ to: string; answer: string }>(`${place}/test`, body),
  })
  if (!abilities.update.allowed) return null
  const error = preview.error ?? test.error
  return (
    <Fold name={`${type.name}.preview`} title={t('mail.preview')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          test.reset()
          preview.mutate()
        }}
      >
        <TextInput
          label={t('mail.record')}
          description={t('mail.recordHelp')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          mb="sm"
        />
        <div className={classes.actions}>
          <Button type="submit" busy={preview.isPending}>
            {t('mail.show')}
          </Button>
          <Button
            kind="plain"
            busy={test.isPending}
            onClick={() => {
              preview.reset()
              test.mutate()
            }}
          >
            {t('mail.test')}
          </Button>
        </div>
      </form>
      {error && <ErrorPanel compact error={error} />}
      <Status as="div">{test.data && t('mail.tested', test.data)}</Status>
      {preview.data && <Shown {...preview.data} />}
    </Fold>
  )
}

/** The mail without the head of its brand: of that, what cleans foreign HTML would leave the name only. */
const wordsOf = ({ html, brand }: Preview): string => {
  const body = html.replace(/^[^]*<body[^>]*>/, '')
  return brand ? body.replace(/^<p style=[^]*?<\/p>/, '') : body
}

function Shown(mail: Preview) {
  const t = useT()
  const { subject, text, brand } = mail
  return (
    <section aria-label={t('mail.preview')} className={classes.mail}>
      <h3>{subject}</h3>
      {brand && (
        <p
          className={classes.brand}
          style={brand.accent === null ? undefined : { borderTopColor: brand.accent }}
        >
          {brand.logo && <img src={brand.logo} alt="" className={classes.logo} />}
          {brand.name}
        </p>
      )}
      <SanitisedHtml html={wordsOf(mail)} />
      <details>
        <summary>{t('mail.plain')}</summary>
        <pre>{text}</pre>
      </details>
    </section>
  )
}
