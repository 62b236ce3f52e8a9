import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { encode } from 'uqr'
import { ApiProblem } from '../../../api/problem.ts'
import { confirmTotp } from '../../../api/account/second-factors.ts'
import { useT } from '../../../i18n/i18n.ts'
import { useSimpleForm } from '../../../kit/form/use-simple-form.ts'
import { Button } from '../../../kit/overlay/button.tsx'
import { Dialog } from '../../../kit/overlay/dialog.tsx'
import classes from '../account.module.css'

interface TotpDialogProps {
  readonly enrolment: { readonly secret: string; readonly uri: string }
  readonly onDone: (recoveryCodes: readonly string[] | null) => void
  readonly onClose: () => void
}

/** Shows the key of an authenticator app, once, and takes its first code. */
export default function TotpDialog({ enrolment, onDone, onClose }: TotpDialogProps) {
  const t = useT()
  const form = useSimpleForm({ code: '' }, ({ code }) => ({
    code: code.trim() ? undefined : t('account.factors.missing'),
  }))
  const confirm = useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ code }: { code: string }) => confirmTotp(code.trim()),
    onError: (error) => form.refuse(ApiProblem.of(error).issues),
    onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
  })
  return (
    <Dialog opened onClose={onClose} title={t('account.factors.app')} size="sm">
      <form className={classes.form} noValidate onSubmit={form.onSubmit((values) => confirm.mutate(values))}>
        <p className={classes.help}>{t('account.factors.scan')}</p>
        <QrCode text={enrolment.uri} label={t('account.factors.qr')} />
        <div>
          <div className={classes.legend}>{t('account.factors.key')}</div>
          <output className={classes.key}>{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</output>
        </div>
        <TextInput
          label={t('account.factors.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          data-autofocus
          {...form.field('code')}
        />
        <div className={classes.end}>
          <Button type="submit" kind="primary" busy={confirm.isPending}>
            {t('account.factors.enable')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** One path: a square for each dark module. Dark on white in every theme, or cameras don't read it. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg className={classes.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
