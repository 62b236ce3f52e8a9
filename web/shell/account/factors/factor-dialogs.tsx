import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import {
  addPasskey,
  beginTotp,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  secondFactorsQuery,
} from '../../../api/account/second-factors.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { sessionsKey } from '../sessions-key.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { loadable } from '../../../kit/loadable.tsx'

const TotpDialog = loadable(() => import('./totp-dialog.tsx'), { floats: true })

/** What the reader is about to change. */
export type Doing =
  | Adding
  | { readonly what: 'remove-app' | 'renew' }
  | { readonly what: 'remove-passkey'; readonly id: string; readonly name: string }
  | { readonly what: 'codes'; readonly codes: readonly string[] }

type Adding =
  | { readonly what: 'add-app' | 'add-passkey' }
  | { readonly what: 'enrol'; readonly secret: string; readonly uri: string }

interface DialogsProps<What> {
  readonly doing: What
  readonly onNext: (next: Doing | null) => void
}

/** Reads again what a change has changed, and says so. */
const useChanged = () => {
  const queries = useQueryClient()
  return (message?: string): void => {
    void queries.invalidateQueries({ queryKey: secondFactorsQuery.queryKey })
    void queries.invalidateQueries({ queryKey: sessionsKey })
    if (message !== undefined) toast({ message })
  }
}

/** Whatever dialog the reader is in. */
export function FactorDialogs({ doing, onNext }: DialogsProps<Doing>) {
  const t = useT()
  const changed = useChanged()
  const close = (): void => onNext(null)
  const removing = {
    onClose: close,
    action: t('account.factors.remove'),
    why: t('account.factors.removeWhy'),
    onDone: () => {
      changed(t('account.factors.removed'))
      close()
    },
  }
  switch (doing.what) {
    case 'remove-app':
      return (
        <ConfirmDialog
          {...removing}
          title={t('account.factors.removeTitle', { name: t('account.factors.app') })}
          onConfirm={({ password }) => removeTotp(password)}
        />
      )
    case 'remove-passkey':
      return (
        <ConfirmDialog
          {...removing}
          title={t('account.factors.removeTitle', { name: doing.name })}
          onConfirm={({ password }) => removePasskey(doing.id, password)}
        />
      )
    case 'renew':
      return (
        <ConfirmDialog
          onClose={close}
          action={t('account.factors.confirm')}
          title={t('account.factors.renew')}
          why={t('account.factors.codesHelp')}
          onConfirm={({ password }) => renewRecoveryCodes(password)}
          onDone={({ recoveryCodes }) => {
            changed()
            onNext({ what: 'codes', codes: recoveryCodes })
          }}
        />
      )
    case 'codes':
      return <RecoveryDialog codes={doing.codes} onClose={close} />
    default:
      return <AddingDialogs doing={doing} onNext={onNext} />
  }
}

function AddingDialogs({ doing, onNext }: DialogsProps<Adding>) {
  const t = useT()
  const changed = useChanged()
  const queries = useQueryClient()
  const enrolled = (codes: readonly string[] | null): void => {
    // The first factor ends the other sessions: said where there was one.
    const before = queries.getQueryData<{ data: readonly unknown[] }>(sessionsKey)?.data.length ?? 0
    changed(codes === null || before < 2 ? undefined : t('account.factors.others'))
    onNext(codes === null ? null : { what: 'codes', codes })
  }
  const shared = { onClose: () => onNext(null), action: t('account.factors.confirm') }
  switch (doing.what) {
    case 'add-app':
      return (
        <ConfirmDialog
          {...shared}
          title={t('account.factors.app')}
          why={t('account.factors.help')}
          onConfirm={({ password }) => beginTotp(password)}
          onDone={(begun) => onNext({ what: 'enrol', ...begun })}
        />
      )
    case 'enrol':
      return (
        <Suspense>
          <TotpDialog enrolment={doing} onDone={enrolled} onClose={shared.onClose} />
        </Suspense>
      )
    case 'add-passkey':
      return (
        <ConfirmDialog
          {...shared}
          isNamed
          title={t('account.factors.addPasskey')}
          why={t('account.factors.passkeysHelp')}
          onConfirm={addPasskey}
          onDone={({ recoveryCodes }) => {
            toast({ message: t('account.factors.passkeyAdded') })
            enrolled(recoveryCodes)
          }}
        />
      )
  }
}
