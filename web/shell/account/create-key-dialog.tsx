import { CopyButton, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createApiKey } from '../../api/account/account.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { Segments } from '../../kit/form/segments.tsx'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { instantOf } from '../../kit/marks/zone.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Dialog } from '../../kit/overlay/dialog.tsx'
import { useReader } from '../../kit/reader.ts'
import classes from './account.module.css'

const yearMs = 365 * 86_400_000
const inOneYear = (): string => new Date(Date.now() + yearMs).toISOString().slice(0, 10)

interface Wanted {
  readonly [name: string]: string
  readonly title: string
  readonly scopes: string
  readonly expires: string
}

/** What a key may do: the two that most want, and what somebody names. Writing includes reading. */
const reaches = ['read', 'write', 'named'] as const
type Reach = (typeof reaches)[number]

const requestOf = ({ title, scopes, expires }: Wanted, reach: Reach, timeZone: string) => ({
  title: title.trim(),
  scopes: reach === 'named' ? scopes.split(/[\s,]+/).filter(Boolean) : [reach],
  // The key works until the end of its last day, where its owner is.
  expiresAt: expires === '' ? null : instantOf(`${expires}T23:59:59`, timeZone),
})

/** Makes a key, and shows it this once. */
export function CreateKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useT()
  const { timeZone } = useReader()
  const [reach, setReach] = useState<Reach>('read')
  const form = useSimpleForm<Wanted>({ title: '', scopes: '', expires: inOneYear() }, (values) => ({
    title: values.title.trim() ? undefined : t('account.keys.missing'),
    scopes: reach !== 'named' || values.scopes.trim() ? undefined : t('account.keys.missing'),
  }))
  const create = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: Wanted) => createApiKey(requestOf(values, reach, timeZone)),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: onMade,
  })
  if (create.data) return <MadeKey apiKey={create.data.key} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title={t('account.keys.create')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
        {create.error && !form.saysAll(ApiProblem.of(create.error).issues) && (
          <ErrorPanel compact error={create.error} />
        )}
        <TextInput label={t('account.keys.name')} data-autofocus {...form.field('title')} />
        <div>
          <div aria-hidden className={classes.legend}>
            {t('account.keys.reach')}
          </div>
          <Segments
            label={t('account.keys.reach')}
            value={reach}
            choices={reaches.map((value) => ({ value, label: t(`account.keys.reaches.${value}`) }))}
            onChange={setReach}
          />
        </div>
        {reach === 'named' && (
          <TextInput
            label={t('account.keys.scopes')}
            description={t('account.keys.scopesHelp')}
            {...form.field('scopes')}
          />
        )}
        <TextInput
          label={t('account.keys.expires')}
          description={t('account.keys.expiresHelp')}
          type="date"
          {...form.field('expires')}
        />
        <div className={classes.end}>
          <Button type="submit" kind="primary" busy={create.isPending}>
            {t('account.keys.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function MadeKey({ apiKey, onClose }: { apiKey: string; onClose: () => void }) {
  const t = useT()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('account.keys.create')}
      footer={
        <>
          <CopyButton value={apiKey}>
            {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'kit.copied' : 'kit.copy')}</Button>}
          </CopyButton>
          <Button kind="primary" onClick={onClose}>
            {t('account.keys.done')}
          </Button>
        </>
      }
    >
      <p>{t('account.keys.made')}</p>
      <output className={classes.key}>{apiKey}</output>
    </Dialog>
  )
}
