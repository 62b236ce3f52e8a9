import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ApiProblem } from '../../../api/problem.ts'
import { wasBrokenOff } from '../../../api/account/sign-in.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useSimpleForm } from '../../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import classes from '../account.module.css'
import { PasswordInput } from '../../../kit/form/password-input.tsx'

interface ConfirmDialogProps<Answer> {
  readonly title: string
  readonly why: string
  readonly action: string
  /** Asks for a name too. */
  readonly isNamed?: boolean
  readonly onConfirm: (given: { name: string; password: string }) => Promise<Answer>
  readonly onDone: (answer: Answer) => void
  readonly onClose: () => void
}

/** Asks for the password again before something about the ways in is changed. */
export function ConfirmDialog<Answer>(props: ConfirmDialogProps<Answer>) {
  const { title, why, action, isNamed = false, onConfirm, onDone, onClose } = props
  const t = useT()
  const form = useSimpleForm({ name: '', password: '' }, ({ name }) => ({
    name: isNamed && !name.trim() ? t('account.factors.missing') : undefined,
  }))
  const confirm = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (given: { name: string; password: string }) =>
      onConfirm({ name: given.name.trim(), password: given.password }),
    onError: (error) => !wasBrokenOff(error) && form.refuse(ApiProblem.of(error).issues),
    onSuccess: onDone,
  })
  const shown = wasBrokenOff(confirm.error) ? null : confirm.error
  return (
    <Dialog opened onClose={onClose} title={title} size="sm">
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => confirm.mutate(values))}>
        <p className={classes.help}>{why}</p>
        {shown && !form.saysAll(ApiProblem.of(shown).issues) && <ErrorPanel compact error={shown} />}
        {isNamed && (
          <TextInput
            label={t('account.factors.name')}
            description={t('account.factors.nameHelp')}
            maxLength={80}
            data-autofocus
            {...form.field('name')}
          />
        )}
        <PasswordInput
          label={t('account.factors.password')}
          description={t('account.factors.passwordHelp')}
          autoComplete="current-password"
          data-autofocus={!isNamed || undefined}
          {...form.field('password')}
        />
        <div className={classes.end}>
          <Button type="submit" kind="primary" busy={confirm.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
