import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ownAddress } from '#contract/own-address.ts'
import { useT } from '../../i18n/i18n.ts'
import '../../i18n/later/account.ts'
import { useAddressSearch } from '../address.ts'
import { forgetSession } from '../signed-out.ts'
import { forgetOldUnsent } from './old-drafts.ts'
import { SignInForm } from './sign-in-form.tsx'
import { ProviderWays } from './provider-ways.tsx'
import { Stage } from './stage.tsx'

export default function SignInPage() {
  const t = useT()
  const router = useRouter()
  const queries = useQueryClient()
  useEffect(() => forgetSession(queries), [queries])
  useEffect(() => {
    // A browser that keeps nothing, or says nothing of what it keeps, is no reason not to sign in.
    void forgetOldUnsent().catch(() => undefined)
  }, [])
  const { back } = useAddressSearch()
  const target = ownAddress(back)
  return (
    <Stage title={t('account.signIn.title')}>
      <ProviderWays back={target} />
      <SignInForm onDone={() => void router.navigate({ href: target, replace: true })} />
    </Stage>
  )
}
