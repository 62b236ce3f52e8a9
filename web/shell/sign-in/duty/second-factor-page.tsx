import '../../../i18n/later/account.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ownAddress } from '#contract/own-address.ts'
import { sessionQuery } from '../../../api/queries.ts'
import { proveSession, secondFactorsQuery } from '../../../api/account/second-factors.ts'
import { useT } from '../../../i18n/i18n.ts'
import { ErrorPanel } from '../../../kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../kit/layout/skeleton.tsx'
import { Button } from '../../../kit/overlay/button.tsx'
import { SecondFactors } from '../../account/factors/second-factors.tsx'
import { useAddressSearch } from '../../address.ts'
import SecondStep from '../second-step.tsx'
import { Stage } from '../stage.tsx'
import { useSignOut } from '../use-sign-out.ts'

/** Where somebody sets up, or shows, the second factor that one of their roles asks for, before anything else. */
export default function SecondFactorPage() {
  const t = useT()
  const factors = useQuery(secondFactorsQuery)
  if (factors.data === undefined)
    return (
      <Stage title={t('account.duty.title')}>
        {factors.error ? (
          <ErrorPanel error={factors.error} onRetry={() => void factors.refetch()} />
        ) : (
          <SkeletonText lines={4} />
        )}
      </Stage>
    )
  const { totp, passkeys } = factors.data
  return <Duty hasAny={totp !== null || passkeys.length > 0} />
}

function Duty({ hasAny }: { hasAny: boolean }) {
  // What is set up here counts at once; what was there before has to be shown.
  const [hadAny] = useState(hasAny)
  const router = useRouter()
  const queries = useQueryClient()
  const { back } = useAddressSearch()
  const goOn = async (): Promise<void> => {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
    await router.navigate({ href: ownAddress(back), replace: true })
  }
  return hadAny ? <Showing onDone={goOn} /> : <SettingUp hasAny={hasAny} onDone={goOn} />
}

function SettingUp({ hasAny, onDone }: { hasAny: boolean; onDone: () => Promise<void> }) {
  const t = useT()
  const signOut = useSignOut()
  return (
    <Stage title={t('account.duty.title')} intro={t('account.duty.setUp')}>
      <SecondFactors />
      <Button
        kind="primary"
        size="large"
        wide
        reason={hasAny ? undefined : t('account.duty.first')}
        onClick={() => void onDone()}
      >
        {t('account.signIn.goOn')}
      </Button>
      <Button kind="plain" onClick={signOut}>
        {t('shell.menu.signOut')}
      </Button>
    </Stage>
  )
}

function Showing({ onDone }: { onDone: () => Promise<void> }) {
  const t = useT()
  return (
    <Stage title={t('account.duty.title')} intro={t('account.duty.show')}>
      <SecondStep
        methods={['passkey', 'code']}
        back={t('shell.menu.signOut')}
        onCode={proveSession}
        onDone={onDone}
        onBack={useSignOut()}
      />
    </Stage>
  )
}
