import { useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../api/use-meta.ts'
import { useT } from '../../i18n/i18n.ts'
import { Dialog } from '../../kit/overlay/dialog.tsx'
import { setSignedOut } from '../signed-out.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

/** Over the page as it stands: nothing that was typed is lost when a session ends. */
export default function SignedOutDialog() {
  const t = useT()
  const queries = useQueryClient()
  const { person } = useSession()
  const goOn = () => {
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
