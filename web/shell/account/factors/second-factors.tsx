import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { secondFactorsQuery } from '../../../api/account/second-factors.ts'
import type { Passkey } from '../../../api/account/second-factors.ts'
import { useT } from '../../../i18n/i18n.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { Section } from '../../../kit/layout/page.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { RelativeTime } from '../../../kit/marks/relative-time.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import classes from '../account.module.css'
import { FactorDialogs } from './factor-dialogs.tsx'
import type { Doing } from './factor-dialogs.tsx'

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
          {passkeys.map((passkey) => (
            <PasskeyLine
              key={passkey.id}
              passkey={passkey}
              onRemove={() => setDoing({ what: 'remove-passkey', id: passkey.id, name: passkey.name })}
            />
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
      {doing && <FactorDialogs doing={doing} onNext={setDoing} />}
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

function PasskeyLine({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const t = useT()
  const { name, createdAt, usedAt } = passkey
  return (
    <Line title={name} action={t('account.factors.remove')} onAct={onRemove}>
      {t('account.factors.made')} <RelativeTime at={createdAt} />,{' '}
      {usedAt === null ? (
        t('account.factors.unused')
      ) : (
        <>
          {t('account.factors.used')} <RelativeTime at={usedAt} />
        </>
      )}
    </Line>
  )
}
