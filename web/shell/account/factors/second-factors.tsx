import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { ReactNode } from 'react'
import {
  addPasskey,
  beginTotp,
  removePasskey,
  removeTotp,
  renewRecoveryCodes,
  secondFactorsQuery,
} from '../../../api/second-factors.ts'
import { useT } from '../../../i18n/i18n.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Section } from '../../../kit/layout/page.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { RelativeTime } from '../../../kit/marks/relative-time.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import classes from '../account.module.css'
import { sessionsKey } from '../sessions.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'

const TotpDialog = lazy(() => import('./totp-dialog.tsx'))

type Doing =
  | { readonly what: 'add-app' | 'remove-app' | 'add-passkey' | 'renew' }
  | { readonly what: 'enrol'; readonly secret: string; readonly uri: string }
  | { readonly what: 'remove-passkey'; readonly id: string; readonly name: string }
  | { readonly what: 'codes'; readonly codes: readonly string[] }

/** Authenticator app, passkeys and recovery codes of the reader. */
export function SecondFactors() {
  const t = useT()
  const factors = useQuery(secondFactorsQuery)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { totp = null, passkeys = [], recoveryCodes = 0 } = factors.data ?? {}
  const hasAny = totp !== null || passkeys.length > 0
  return (
    <Section title={t('account.factors.title')} help={t('account.factors.help')}>
      {factors.isPending && <SkeletonText lines={3} />}
      {factors.error && <ErrorPanel compact error={factors.error} onRetry={() => void factors.refetch()} />}
      {factors.isSuccess && (
        <ul className={classes.list}>
          <Line
            title={t('account.factors.app')}
            action={t(totp ? 'account.factors.remove' : 'account.factors.addApp')}
            onAct={() => setDoing({ what: totp ? 'remove-app' : 'add-app' })}
          >
            {totp ? (
              <>
                {t('account.factors.appSince')} <RelativeTime at={totp.since} />
              </>
            ) : (
              t('account.factors.appNone')
            )}
          </Line>
          <Line
            title={t('account.factors.passkeys')}
            action={t('account.factors.addPasskey')}
            onAct={() => setDoing({ what: 'add-passkey' })}
          >
            {t('account.factors.passkeysHelp')}
          </Line>
          {passkeys.map(({ id, name, createdAt, usedAt }) => (
            <Line
              key={id}
              title={name}
              action={t('account.factors.remove')}
              onAct={() => setDoing({ what: 'remove-passkey', id, name })}
            >
              {t('account.factors.made')} <RelativeTime at={createdAt} />,{' '}
              {usedAt === null ? (
                t('account.factors.unused')
              ) : (
                <>
                  {t('account.factors.used')} <RelativeTime at={usedAt} />
                </>
              )}
            </Line>
          ))}
          {hasAny && (
            <Line
              title={t('account.factors.codes')}
              action={t('account.factors.renew')}
              onAct={() => setDoing({ what: 'renew' })}
            >
              {t('account.factors.codesLeft', { count: recoveryCodes })} {t('account.factors.codesHelp')}
            </Line>
          )}
        </ul>
      )}
      {doing && <Dialogs doing={doing} onNext={setDoing} />}
    </Section>
  )
}

interface LineProps {
  readonly title: string
  readonly action: string
  readonly onAct: () => void
  readonly children: ReactNode
}

function Line({ title, action, onAct, children }: LineProps) {
  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <div>{title}</div>
        <div className={classes.help}>{children}</div>
      </div>
      <Button size="small" onClick={onAct}>
        {action}
      </Button>
    </li>
  )
}

function Dialogs({ doing, onNext }: { doing: Doing; onNext: (next: Doing | null) => void }) {
  const t = useT()
  const queries = useQueryClient()
  const close = (): void => onNext(null)
  const changed = (message?: string): void => {
    void queries.invalidateQueries({ queryKey: secondFactorsQuery.queryKey })
    void queries.invalidateQueries({ queryKey: sessionsKey })
    if (message !== undefined) toast({ message })
  }
  const enrolled = (codes: readonly string[] | null): void => {
    changed(codes === null ? undefined : t('account.factors.others'))
    onNext(codes === null ? null : { what: 'codes', codes })
  }
  const removed = (): void => {
    changed(t('account.factors.removed'))
    close()
  }
  const shared = { onClose: close, action: t('account.factors.confirm') }
  const removing = {
    ...shared,
    action: t('account.factors.remove'),
    why: t('account.factors.removeWhy'),
    onDone: removed,
  }
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
          <TotpDialog enrolment={doing} onDone={enrolled} onClose={close} />
        </Suspense>
      )
    case 'remove-app':
      return (
        <ConfirmDialog
          {...removing}
          title={t('account.factors.removeTitle', { name: t('account.factors.app') })}
          onConfirm={({ password }) => removeTotp(password)}
        />
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
          {...shared}
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
  }
}
