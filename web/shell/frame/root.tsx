import { Outlet } from '@tanstack/react-router'
import { Hints } from '../../kit/overlay/hints.tsx'
import { Toasts } from '../../kit/overlay/toasts.tsx'

export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
      <Hints />
    </>
  )
}
