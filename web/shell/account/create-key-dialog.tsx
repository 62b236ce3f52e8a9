import { CopyButton, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { createApiKey } from '../../api/account/account.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { Dialog } from '../../kit/overlay/dialog.tsx'
import classes from './account.module.css'

const yearMs = 365 * 86_400_000
const inOneYear = (): string => new Date(Date.now() + yearMs).toISOString().slice(0, 10)

interface Wanted {
  readonly [name: string]: string
  readonly title: string
  readonly scopes: string
  readonly expires: string
}

const requestOf = ({ title, scopes, expires }: Wanted) => ({
  title: title.trim(),
  scopes: scopes.split(/[\s,]+/).filter(Boolean),
  // The key works until the end of its last day.
  expiresAt: expires === '' ? null : `${expires}T23:59:59.000Z`,
})

/** Makes a key, and shows it this once. */
export function CreateKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useT()
  const form = useSimpleForm<Wanted>({ title: '', scopes: 'read', expires: inOneYear() }, (values) => ({
    title: values.title.trim() ? undefined : t('account.keys.missing'),
    scopes: values.scopes.trim() ? undefined : t('account.keys.missing'),
  }))
  const create = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: Wanted) => createApiKey(requestOf(values)),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: onMade,
  })
  if (create.data) return <MadeKey apiKey={create.data.key} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title={t('account.keys.create')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
        {create.error && <ErrorPanel compact error={create.error} />}
        <TextInput label={t('account.keys.name')} data-autofocus {...form.field('title')} />
        <TextInput
          label={t('account.keys.scopes')}
          description={t('account.keys.scopesHelp')}
          {...form.field('scopes')}
        />
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
