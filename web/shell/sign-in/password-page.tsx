import '../../i18n/later/account.ts'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { answerOf, routes } from '../../api/client.ts'
import { ApiProblem, isProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { useBeginAt, useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../kit/layout/skeleton.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { paths } from '../../paths.ts'
import { passwordLength } from '../account/password-length.ts'
import classes from './sign-in.module.css'
import { Stage } from './stage.tsx'
import { PasswordInput } from '../../kit/form/password-input.tsx'

/** The token behind the hash, also of a link that is opened where this page is open already. */
const useLinkToken = () => {
  const state = useState(() => location.hash.slice(1))
  const [, setToken] = state
  useEffect(() => {
    // Out of the address, where the history of the browser would keep it.
    const clear = (): void => history.replaceState(history.state, '', location.pathname)
    const take = (): void => {
      if (location.hash.length < 2) return
      setToken(location.hash.slice(1))
      clear()
    }
    clear()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [setToken])
  return state
}

/** Having a link to set a password mailed, and setting it by one. */
export default function PasswordPage() {
  const [token, setToken] = useLinkToken()
  return token === '' ? <Asking /> : <Setting key={token} token={token} onAnother={() => setToken('')} />
}

function ToSignIn() {
  const t = useT()
  return <Link to={paths.signIn()}>{t('account.passwordLink.toSignIn')}</Link>
}

const offeredQuery = {
  queryKey: ['password-link'],
  queryFn: ({ signal }: { signal: AbortSignal }) => answerOf(routes.GET('/password/link', { signal })),
}

function Asking() {
  const t = useT()
  const offered = useQuery(offeredQuery)
  const ask = useMutation({
    meta: { errors: 'inline' },
    mutationFn: async (email: string) => {
      await answerOf(routes.POST('/password/link', { body: { email } }))
      return email
    },
  })
  if (offered.data?.offered === false)
    return (
      <Stage title={t('account.passwordLink.ask')} intro={t('account.passwordLink.none')}>
        <ToSignIn />
      </Stage>
    )
  if (ask.data !== undefined)
    return (
      <Stage
        title={t('account.passwordLink.asked')}
        intro={t('account.passwordLink.askedText', { email: ask.data })}
      >
        <ToSignIn />
      </Stage>
    )
  return (
    <Stage title={t('account.passwordLink.ask')} intro={t('account.passwordLink.askIntro')}>
      <AskForm error={ask.error} busy={ask.isPending} onAsk={(email) => ask.mutate(email)} />
      <ToSignIn />
    </Stage>
  )
}

interface AskFormProps {
  readonly error: Error | null
  readonly busy: boolean
  readonly onAsk: (email: string) => void
}

function AskForm({ error, busy, onAsk }: AskFormProps) {
  const t = useT()
  const form = useSimpleForm({ email: '' }, ({ email }) => ({
    email: email.trim() ? undefined : t('account.passwordLink.missingEmail'),
  }))
  useBeginAt(form, 'email')
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(({ email }) => onAsk(email.trim()))}>
      {error && <ErrorPanel compact error={error} />}
      <TextInput
        label={t('account.passwordLink.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        size="md"
        {...form.field('email')}
      />
      <Button type="submit" kind="primary" size="large" wide busy={busy}>
        {t('account.passwordLink.send')}
      </Button>
    </form>
  )
}

/** Whether a link is good, before anybody thinks of a password for it; asked once, so that nothing goes while one is typed. */
const checkOf = (token: string) => ({
  queryKey: ['password-link', token],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    answerOf(routes.POST('/password/link/token', { body: { token }, signal })).then(() => true),
  staleTime: Infinity,
  gcTime: 0,
})

interface SettingProps {
  readonly token: string
  readonly onAnother: () => void
}

function Setting({ token, onAnother }: SettingProps) {
  const t = useT()
  const check = useQuery(checkOf(token))
  if (isProblem(check.error, 'not_found')) return <Dead problem={check.error} onAnother={onAnother} />
  // Whatever else kept it from being asked is said when the password is sent.
  if (!check.isLoading) return <SetForm token={token} onAnother={onAnother} />
  return (
    <Stage title={t('account.passwordLink.set')} intro={t('account.passwordLink.setIntro')}>
      <div className={classes.form}>
        <SkeletonText lines={4} />
      </div>
    </Stage>
  )
}

function SetForm({ token, onAnother }: SettingProps) {
  const t = useT()
  const form = useSimpleForm({ password: '' }, ({ password }) => ({
    password:
      password.length < passwordLength
        ? t('account.passwordLink.short', { length: passwordLength })
        : undefined,
  }))
  useBeginAt(form, 'password')
  const set = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (password: string) =>
      answerOf(routes.PUT('/password/link', { body: { token, password } })).then(() => true),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
  })
  if (set.data === true)
    return (
      <Stage title={t('account.passwordLink.done')}>
        <ToSignIn />
      </Stage>
    )
  const problem = set.error && ApiProblem.of(set.error)
  if (problem?.code === 'not_found') return <Dead problem={problem} onAnother={onAnother} />
  return (
    <Stage title={t('account.passwordLink.set')} intro={t('account.passwordLink.setIntro')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={form.onSubmit(({ password }) => set.mutate(password))}
      >
        {problem && !form.saysAll(problem.issues) && <ErrorPanel compact error={problem} />}
        <PasswordInput
          label={t('account.passwordLink.password')}
          description={t('account.passwordLink.passwordHelp', { length: passwordLength })}
          autoComplete="new-password"
          size="md"
          {...form.field('password')}
        />
        <Button type="submit" kind="primary" size="large" wide busy={set.isPending}>
          {t('account.passwordLink.save')}
        </Button>
      </form>
    </Stage>
  )
}

/** Too old, used, replaced or cut off; nothing is left to type into: a password would go nowhere. */
function Dead({ problem, onAnother }: { problem: ApiProblem } & Pick<SettingProps, 'onAnother'>) {
  const t = useT()
  return (
    <Stage title={t('account.passwordLink.dead')}>
      <p className={classes.intro} role="alert">
        {problem.detail} {problem.remedy}
      </p>
      <Button kind="primary" size="large" wide onClick={onAnother}>
        {t('account.passwordLink.another')}
      </Button>
      <ToSignIn />
    </Stage>
  )
}
