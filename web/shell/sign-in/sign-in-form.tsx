import { PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, routes } from '../../api/client.ts'
import { isProblem } from '../../api/problem.ts'
import { sessionQuery } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import classes from './sign-in.module.css'

/** E-mail and password; `onDone` runs when the session stands. */
export function SignInForm({ email = '', onDone }: { email?: string; onDone: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const form = useSimpleForm({ email, password: '' }, (values) => ({
    email: values.email.trim() ? undefined : t('shell.signIn.missingEmail'),
    password: values.password ? undefined : t('shell.signIn.missingPassword'),
  }))
  const signIn = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (values: { email: string; password: string }) =>
      answerOf(routes.POST('/session', { body: { email: values.email.trim(), password: values.password } })),
    onSuccess: async () => {
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
      onDone()
    },
  })
  const wrong = isProblem(signIn.error, 'unauthenticated') ? signIn.error : null
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      {wrong && (
        <div className={classes.wrong} role="alert">
          {wrong.detail || t('shell.signIn.wrong')}
        </div>
      )}
      {signIn.error && !wrong && <ErrorPanel compact error={signIn.error} />}
      <TextInput
        label={t('shell.signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        size="md"
        data-autofocus
        {...form.field('email')}
      />
      <PasswordInput
        label={t('shell.signIn.password')}
        autoComplete="current-password"
        size="md"
        {...form.field('password')}
      />
      <Button type="submit" kind="primary" size="large" wide busy={signIn.isPending}>
        {t('shell.signIn.submit')}
      </Button>
      <p className={classes.note}>{t('shell.signIn.forgotten')}</p>
    </form>
  )
}
