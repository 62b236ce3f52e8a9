import { useQuery, useQueryClient } from '@tanstack/react-query'
import { readSession } from '../../api/queries.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { Dialog } from '../../kit/overlay/dialog.tsx'
import { paths } from '../../paths.ts'
import { setSignedOut } from '../signed-out.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

// Nothing of what stands here is theirs.
const goOnAsAnother = (): void => location.replace(paths.home())

/** Over the page as it stands: nothing that was typed is lost when a session ends, or when somebody else signs in beside it. */
export function SignedOutDialog() {
  const t = useT()
  const queries = useQueryClient()
  const { person } = useSession()
  const now = useQuery({
    queryKey: ['signed-in-now'],
    queryFn: ({ signal }) => readSession(signal),
    retry: false,
    networkMode: 'always',
    gcTime: 0,
  })
  const goOn = async () => {
    const { person: signedIn } = await readSession()
    if (signedIn.id !== person.id) return goOnAsAnother()
    setSignedOut(false)
    void queries.invalidateQueries()
  }
  if (now.isLoading) return null
  const another = now.data && now.data.person.id !== person.id ? now.data.person.name : null
  const names = { name: another ?? '', own: person.name }
  return (
    <Dialog
      opened
      onClose={() => setSignedOut(false)}
      title={another === null ? t('account.signIn.title') : t('account.beside.title', names)}
      size="sm"
    >
      {another === null ? (
        <p>{t('account.signIn.again')}</p>
      ) : (
        <>
          <p>{t('account.beside.whose', names)}</p>
          <Button onClick={goOnAsAnother}>{t('account.beside.goOn', names)}</Button>
          <p>{t('account.beside.orAgain', names)}</p>
        </>
      )}
      <SignInForm email={person.email ?? ''} onDone={() => void goOn()} />
    </Dialog>
  )
}
