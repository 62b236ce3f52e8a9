import { IconFingerprint } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { signInByPasskey, wasBrokenOff } from '../../api/account/sign-in.ts'
import { ErrorPanel } from '../../kit/layout/error-panel.tsx'
import { Button } from '../../kit/overlay/button.tsx'

/** Signs in with a passkey: in place of the password, or after it with the token of that step. */
export function PasskeyButton({
  label,
  token,
  onDone,
}: {
  label: string
  token?: string
  onDone: () => Promise<void>
}) {
  const sign = useMutation({
    meta: { errors: 'inline' },
    mutationFn: () => signInByPasskey(token),
    onSuccess: onDone,
  })
  return (
    <>
      {sign.error && !wasBrokenOff(sign.error) && <ErrorPanel compact error={sign.error} />}
      <Button
        size="large"
        wide
        busy={sign.isPending}
        icon={<IconFingerprint size={18} stroke={1.6} aria-hidden />}
        onClick={() => sign.mutate()}
      >
        {label}
      </Button>
    </>
  )
}
