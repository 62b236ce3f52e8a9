import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { recordsKey } from '../../../api/queries.ts'
import { listRecords } from '../../../api/records.ts'
import { useSession, useTypeByName } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import '../../../i18n/later/desk.ts'
import { useSimpleForm } from '../../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import type { ListAddress } from '../../../paths.ts'
import { useSaveView } from './saved-views.ts'
import classes from './views.module.css'

interface SaveViewDialogProps {
  readonly type: TypeMeta
  readonly address: ListAddress
  readonly onClose: () => void
}

/** Gives what the list shows a name, and says to whom it is offered. */
export default function SaveViewDialog({ type, address, onClose }: SaveViewDialogProps) {
  const t = useT()
  const save = useSaveView(type)
  const [offeredTo, setOfferedTo] = useState('own')
  const teams = useMyTeams()
  const form = useSimpleForm({ title: '' }, ({ title }) => ({
    title: title.trim() ? undefined : t('desk.view.missing'),
  }))
  const submit = ({ title }: { readonly title: string }) => {
    const isTeam = !['own', 'everyone'].includes(offeredTo)
    const offer = {
      title: title.trim(),
      audience: isTeam ? 'team' : offeredTo,
      team: isTeam ? offeredTo : null,
    }
    save.mutate(
      { offer, address },
      { onSuccess: onClose, onError: (error) => form.refuse(ApiProblem.of(error).issues) },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t('list.views.save')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit(submit)}>
        {save.error && <ErrorPanel compact error={save.error} />}
        <TextInput label={t('desk.view.name')} maxLength={60} data-autofocus {...form.field('title')} />
        <NativeSelect
          label={t('desk.view.offeredTo')}
          description={t('desk.view.offeredHelp')}
          value={offeredTo}
          onChange={(event) => setOfferedTo(event.currentTarget.value)}
          data={[
            { value: 'own', label: t('desk.view.own') },
            ...teams.map(({ id, title }) => ({ value: id, label: title })),
            { value: 'everyone', label: t('desk.view.everyone') },
          ]}
        />
        <div className={classes.end}>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t('desk.view.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const useMyTeams = (): readonly { readonly id: string; readonly title: string }[] => {
  const { teams } = useSession()
  const plural = useTypeByName('team')?.plural ?? 'teams'
  const filter = `id in (${teams.map((id) => JSON.stringify(id)).join(', ')})`
  const found = useQuery({
    queryKey: [...recordsKey(plural), 'mine', teams],
    enabled: teams.length > 0,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (await listRecords(plural, { filter, fields: 'title', sort: 'title', limit: 50 }, signal)).data.map(
        ({ id, title }) => ({ id, title: String(title) }),
      ),
  })
  return found.data ?? []
}
