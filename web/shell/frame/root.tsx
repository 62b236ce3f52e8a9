import { Outlet } from '@tanstack/react-router'
import { Toasts } from '../../kit/overlay/toasts.tsx'

export function Root() {
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  )
}
