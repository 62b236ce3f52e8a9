import { PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../../web/api/client.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import '../../../../web/i18n/later/mail.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { useSimpleForm } from '../../../../web/kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../../../web/kit/layout/error-panel.tsx'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { toast } from '../../../../web/kit/overlay/toast-store.ts'
import { useRecord } from '../../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../../web/record/record-page/side/fold.tsx'

/** Sets the password that the server asks for; it is never shown again. */
export function SecretPanel() {
  const t = useT()
  const queries = useQueryClient()
  const { type, record, abilities } = useRecord()
  const form = useSimpleForm({ secret: '' }, ({ secret }) => ({
    secret: secret ? undefined : t('mail.server.missing'),
  }))
  const save = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ secret }: { secret: string }) =>
      api.put(`/${type.plural}/${encodeURIComponent(record.id)}/secret`, { secret }),
    onSuccess: async () => {
      form.reset()
      toast({ message: t('mail.server.saved') })
      await queries.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
  if (!abilities.update.allowed) return null
  return (
    <Fold name={`${type.name}.secret`} title={t('mail.server.title')}>
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        {save.error && <ErrorPanel compact error={save.error} />}
        <PasswordInput
          label={t('mail.server.secret')}
          description={t('mail.server.help')}
          autoComplete="off"
          mb="sm"
          {...form.field('secret')}
        />
        <Button type="submit" busy={save.isPending}>
          {t('mail.server.save')}
        </Button>
      </form>
    </Fold>
  )
}
