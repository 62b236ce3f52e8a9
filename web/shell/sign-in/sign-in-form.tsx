import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { isProblem } from '../../api/problem.ts'
import { sessionQuery } from '../../api/queries.ts'
import { signInByCode, signInByPassword } from '../../api/account/sign-in.ts'
import type { Step } from '../../api/account/sign-in.ts'
import { useT } from '../../i18n/i18n.ts'
import { useBeginAt, useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { PasskeyButton } from './passkey-button.tsx'
import classes from './sign-in.module.css'
import { PasswordInput } from '../../kit/form/password-input.tsx'
import { loadable } from '../../kit/loadable.tsx'

const SecondStep = loadable(() => import('./second-step.tsx'))

/** E-mail and password, or a passkey, and a second step where the person has one; `onDone` runs when the session stands. */
export function SignInForm({ email = '', onDone }: { email?: string; onDone: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const [step, setStep] = useState<Step | null>(null)
  const begin = async (): Promise<void> => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    onDone()
  }
  if (step !== null)
    return (
      <Suspense>
        <SecondStep
          methods={step.methods}
          token={step.token}
          back={t('account.signIn.otherAccount')}
          onCode={(code) => signInByCode({ token: step.token, code })}
          onDone={begin}
          onBack={() => setStep(null)}
        />
      </Suspense>
    )
  return <PasswordForm email={email} onStep={setStep} onDone={begin} />
}

interface PasswordFormProps {
  readonly email: string
  readonly onStep: (step: Step) => void
  readonly onDone: () => Promise<void>
}

function PasswordForm({ email, onStep, onDone }: PasswordFormProps) {
  const t = useT()
  const form = useSimpleForm({ email, password: '' }, (values) => ({
    email: values.email.trim() ? undefined : t('account.signIn.missingEmail'),
    password: values.password ? undefined : t('account.signIn.missingPassword'),
  }))
  useBeginAt(form, email === '' ? 'email' : 'password')
  const signIn = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ email: address, password }: { email: string; password: string }) =>
      signInByPassword({ email: address.trim(), password }),
    onSuccess: (step) => (step === null ? onDone() : onStep(step)),
  })
  const wrong = isProblem(signIn.error, 'unauthenticated') ? signIn.error : null
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      {wrong && (
        <div className={classes.wrong} role="alert">
          {wrong.detail || t('account.signIn.wrong')}
        </div>
      )}
      {signIn.error && !wrong && <ErrorPanel compact error={signIn.error} />}
      <TextInput
        label={t('account.signIn.email')}
        type="email"
        autoComplete="username webauthn"
        inputMode="email"
        size="md"
        data-autofocus={email === '' || undefined}
        {...form.field('email')}
      />
      <PasswordInput
        label={t('account.signIn.password')}
        autoComplete="current-password"
        size="md"
        data-autofocus={email !== '' || undefined}
        {...form.field('password')}
      />
      <Button type="submit" kind="primary" size="large" wide busy={signIn.isPending}>
        {t('account.signIn.submit')}
      </Button>
      <PasskeyButton label={t('account.signIn.passkey')} onDone={onDone} />
      <p className={classes.note}>
        <Link to={paths.password()}>{t('account.signIn.forgotten')}</Link>
      </p>
    </form>
  )
}
