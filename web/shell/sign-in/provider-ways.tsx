import { useEffect, useState } from 'react'
import { answerOf, apiUrl, routes } from '../../api/client.ts'
import { useT } from '../../i18n/i18n.ts'
import classes from './sign-in.module.css'

// As the server names it: over https bound to this host, which a browser lets go of under the same terms only.
const isSecure = location.protocol === 'https:'
const cookie = `${isSecure ? '__Host-' : ''}keelson-refused`

/** Why the other house's sign-in was refused: told once. */
const takeReason = (): string | null => {
  const [, reason] = new RegExp(`(?:^|; )${cookie}=([^;]*)`).exec(document.cookie) ?? []
  if (reason === undefined) return null
  document.cookie = `${cookie}=; Path=/; Max-Age=0; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return decodeURIComponent(reason)
}

// No query: the page of the sign-in clears them all, as what somebody else has read.
const useProviders = () => {
  const [providers, setProviders] = useState<readonly { readonly id: string; readonly title: string }[]>([])
  useEffect(() => {
    const ending = new AbortController()
    answerOf(routes.GET('/session/providers', { signal: ending.signal }))
      .then(({ data }) => setProviders(data))
      // Without them the password still does.
      .catch(() => undefined)
    return () => ending.abort()
  }, [])
  return providers
}

/** The houses elsewhere that people may sign in with, and why the last one did not let them in. */
export function ProviderWays({ back }: { back: string }) {
  const t = useT()
  const [reason] = useState(takeReason)
  const providers = useProviders()
  return (
    <>
      {reason !== null && (
        <div className={classes.wrong} role="alert">
          {reason}
        </div>
      )}
      {providers.length > 0 && (
        <ul className={classes.ways}>
          {providers.map(({ id, title }) => (
            <li key={id}>
              <a className={classes.way} href={apiUrl(`/session/providers/${id}`, { back })}>
                {t('account.signIn.with', { name: title })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
