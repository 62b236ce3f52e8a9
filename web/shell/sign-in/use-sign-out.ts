import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, routes } from '../../api/client.ts'
import { dismissPassing } from '../../kit/overlay/toast-store.ts'
import { paths } from '../../paths.ts'
import { endSession } from '../signed-out.ts'

/** Ends the reader's session and leads to the sign-in. */
export const useSignOut = (): (() => void) => {
  const navigate = useNavigate()
  const { mutate } = useMutation({
    mutationFn: () => answerOf(routes.DELETE('/session')),
    // The page of the sign-in forgets the session: while this one stands, it would ask for what is gone.
    onSuccess: () => {
      endSession()
      dismissPassing()
      return navigate({ href: paths.signIn() })
    },
  })
  return () => mutate()
}
