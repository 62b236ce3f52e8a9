import '../../i18n/later/account.ts'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { answerOf, routes } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { sessionQuery, setupQuery } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { useBeginAt, useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { currentZone } from '../../kit/form/zone-names.ts'
import { browserReader } from '../../kit/reader.ts'
import { paths } from '../../paths.ts'
import { passwordLength } from '../account/password-length.ts'
import classes from './sign-in.module.css'
import { Stage } from './stage.tsx'
import { PasswordInput } from '../../kit/form/password-input.tsx'

const blank = { code: '', organisation: '', name: '', email: '', password: '' }

export default function SetupPage() {
  const t = useT()
  const setup = useQuery(setupQuery)
  if (setup.data?.needed === false)
    return (
      <Stage title={t('account.setup.title')} intro={t('account.setup.done')}>
        <Link to={paths.signIn()}>{t('account.setup.toSignIn')}</Link>
      </Stage>
    )
  return (
    <Stage title={t('account.setup.title')} intro={t('account.setup.intro')}>
      <SetupForm />
    </Stage>
  )
}

const setUp = (values: typeof blank) =>
  answerOf(routes.POST('/setup', { body: { ...values, timeZone: currentZone(browserReader.timeZone) } }))

const useSetupForm = () => {
  const t = useT()
  const form = useSimpleForm(blank, (values) => ({
    ...Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value.trim() ? [] : [[name, t('account.setup.missing')]],
      ),
    ),
    ...(values.password && values.password.length < passwordLength
      ? { password: t('account.setup.short', { length: passwordLength }) }
      : {}),
  }))
  useBeginAt(form, 'code')
  return form
}

function SetupForm() {
  const t = useT()
  const router = useRouter()
  const queries = useQueryClient()
  const form = useSetupForm()
  const create = useMutation({
    meta: { errors: 'inline' },
    mutationFn: setUp,
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: async () => {
      queries.setQueryData(setupQuery.queryKey, { needed: false })
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
      await router.navigate({ href: paths.installation(), replace: true })
    },
  })
  const help = t('account.setup.passwordHelp', { length: passwordLength })
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
      {create.error && !form.saysAll(ApiProblem.of(create.error).issues) && (
        <ErrorPanel compact error={create.error} />
      )}
      <TextInput
        label={t('account.setup.code')}
        description={t('account.setup.codeHelp')}
        autoComplete="one-time-code"
        {...form.field('code')}
      />
      <TextInput
        label={t('account.setup.organisation')}
        autoComplete="organization"
        {...form.field('organisation')}
      />
      <TextInput label={t('account.setup.name')} autoComplete="name" {...form.field('name')} />
      <TextInput
        label={t('account.setup.email')}
        type="email"
        autoComplete="username"
        {...form.field('email')}
      />
      <PasswordInput
        label={t('account.setup.password')}
        description={help}
        autoComplete="new-password"
        {...form.field('password')}
      />
      <Button type="submit" kind="primary" size="large" wide busy={create.isPending}>
        {t('account.setup.submit')}
      </Button>
    </form>
  )
}
