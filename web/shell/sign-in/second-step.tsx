import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { ApiProblem, isProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { useBeginAt, useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import classes from './sign-in.module.css'

interface SecondStepProps {
  readonly methods: readonly ('code' | 'passkey')[]
  /** Of the sign-in that goes on, where one does. */
  readonly token?: string
  readonly back: string
  readonly onCode: (code: string) => Promise<unknown>
  readonly onDone: () => Promise<void>
  readonly onBack: () => void
}

/** After what the person knows: a code of the app, a recovery code, or a passkey. */
export default function SecondStep({ methods, token, back, onCode, onDone, onBack }: SecondStepProps) {
  const t = useT()
  const form = useSimpleForm({ code: '' }, (values) => ({
    code: values.code.trim() ? undefined : t('account.signIn.missingCode'),
  }))
  const sign = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ code }: { code: string }) => onCode(code.trim()),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: onDone,
  })
  // The focus goes on from the password to what is asked next.
  useBeginAt(form, 'code')
  const wrong = isProblem(sign.error, 'unauthenticated') ? sign.error : null
  const failed = wrong || isProblem(sign.error, 'invalid') ? null : sign.error
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => sign.mutate(values))}>
      {wrong && !form.saysAll(wrong.issues) && (
        <div className={classes.wrong} role="alert">
          {wrong.detail}
        </div>
      )}
      {failed && <ErrorPanel compact error={failed} />}
      {methods.includes('passkey') && (
        <PasskeyButton label={t('account.signIn.passkeyStep')} token={token} onDone={onDone} />
      )}
      <TextInput
        label={t('account.signIn.code')}
        description={t('account.signIn.codeHelp')}
        autoComplete="one-time-code"
        size="md"
        data-autofocus
        {...form.field('code')}
      />
      <Button type="submit" kind="primary" size="large" wide busy={sign.isPending}>
        {t('account.signIn.goOn')}
      </Button>
      <Button kind="plain" onClick={onBack}>
        {back}
      </Button>
    </form>
  )
}
