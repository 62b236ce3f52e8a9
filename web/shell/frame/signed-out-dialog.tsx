import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../api/queries.ts'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Dialog } from '../../kit/overlay/dialog.tsx'
import { paths } from '../../paths.ts'
import { setSignedOut } from '../signed-out.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

/** Over the page as it stands: nothing that was typed is lost when a session ends. */
export default function SignedOutDialog() {
  const t = useT()
  const queries = useQueryClient()
  const session = useSession()
  // Whose page it is: the session changes as soon as somebody signs in.
  const [person] = useState(session.person)
  const goOn = () => {
    const now = queries.getQueryData(sessionQuery.queryKey)?.person
    // Somebody else at this screen: nothing of what stood here is theirs.
    if (now?.id !== person.id) return location.replace(paths.home())
    setSignedOut(false)
    void queries.invalidateQueries()
  }
  return (
    <Dialog opened onClose={() => setSignedOut(false)} title={t('shell.signIn.title')} size="sm">
      <p>{t('shell.signIn.again')}</p>
      <SignInForm email={person.email ?? ''} onDone={goOn} />
    </Dialog>
  )
}
