import { PasswordInput } from '../../kit/form/password-input.tsx'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changePassword } from '../../api/account/account.ts'
import { ApiProblem } from '../../api/problem.ts'
import { useT } from '../../i18n/i18n.ts'
import { useSimpleForm } from '../../kit/form/use-simple-form.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Section } from '../../kit/layout/page.tsx'
import { Button } from '../../kit/overlay/button.tsx'
import { toast } from '../../kit/overlay/toast-store.ts'
import { passwordLength } from './password-length.ts'
import classes from './account.module.css'
import { sessionsKey } from './sessions-key.ts'

const blank = { current: '', next: '' }

/** Changing the own password. */
export function PasswordSection() {
  const t = useT()
  const queries = useQueryClient()
  const form = useSimpleForm(blank, ({ current, next }) => ({
    current: current ? undefined : t('account.password.missing'),
    next: !next
      ? t('account.password.missing')
      : [...next].length < passwordLength
        ? t('account.password.short', { length: passwordLength })
        : undefined,
  }))
  const change = useMutation({
    meta: { errors: 'inline' },
    mutationFn: changePassword,
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: async () => {
      form.reset()
      toast({ message: t('account.password.saved') })
      await queries.invalidateQueries({ queryKey: sessionsKey })
    },
  })
  return (
    <Section title={t('account.password.title')} help={t('account.password.help')}>
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => change.mutate(values))}>
        {change.error && !form.saysAll(ApiProblem.of(change.error).issues) && (
          <ErrorPanel compact error={change.error} />
        )}
        <PasswordInput
          label={t('account.password.current')}
          autoComplete="current-password"
          {...form.field('current')}
        />
        <PasswordInput
          label={t('account.password.next')}
          description={t('account.password.nextHelp', { length: passwordLength })}
          autoComplete="new-password"
          {...form.field('next')}
        />
        <div>
          <Button type="submit" busy={change.isPending}>
            {t('account.password.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
