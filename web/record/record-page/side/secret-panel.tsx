import { PasswordInput } from '../../../kit/form/password-input.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'
import { useSimpleForm } from '../../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { useRecord } from '../open-record.ts'
import { Fold } from './fold.tsx'

interface SecretPanelProps {
  readonly words: {
    readonly title: string
    readonly secret: string
    readonly help: string
    readonly missing: string
    readonly save: string
    readonly saved: string
  }
}

/** Sets the secret that a record keeps sealed (`PUT …/secret`); it is never shown again. */
export function SecretPanel({ words }: SecretPanelProps) {
  const queries = useQueryClient()
  const { type, record, abilities } = useRecord()
  const form = useSimpleForm({ secret: '' }, ({ secret }) => ({
    secret: secret ? undefined : words.missing,
  }))
  const save = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ secret }: { secret: string }) =>
      api.put(`/${type.plural}/${encodeURIComponent(record.id)}/secret`, { secret }),
    onSuccess: async () => {
      form.reset()
      toast({ message: words.saved })
      await queries.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
  if (!abilities.update.allowed) return null
  return (
    <Fold name={`${type.name}.secret`} title={words.title}>
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        {save.error && <ErrorPanel compact error={save.error} />}
        <PasswordInput
          label={words.secret}
          description={words.help}
          autoComplete="off"
          mb="sm"
          {...form.field('secret')}
        />
        <Button type="submit" busy={save.isPending}>
          {words.save}
        </Button>
      </form>
    </Fold>
  )
}
