import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { paths } from '../../paths.ts'
import { useAddressSearch } from '../address.ts'
import { forgetSession } from '../signed-out.ts'
import { SignInForm } from './sign-in-form.tsx'
import { ProviderWays } from './provider-ways.tsx'
import { Stage } from './stage.tsx'

export default function SignInPage() {
  const t = useT()
  const router = useRouter()
  const queries = useQueryClient()
  useEffect(() => forgetSession(queries), [queries])
  const { back } = useAddressSearch()
  // Only addresses of ours: another could lead to a copy of this page elsewhere.
  const target = back !== undefined && /^\/(?![/\\])/.test(back) ? back : paths.home()
  return (
    <Stage title={t('shell.signIn.title')}>
      <ProviderWays back={target} />
      <SignInForm onDone={() => void router.navigate({ href: target, replace: true })} />
    </Stage>
  )
}
