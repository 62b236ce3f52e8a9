import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { loadWhenUsed } from '../../kit/loadable.tsx'
import { Hints } from '../../kit/overlay/hints.tsx'
import { Toasts } from '../../kit/overlay/toasts.tsx'

/** Before somebody uses the page there is no focus to be lost. */
const focusKeeper = {
  loading: async () => (await import('../../kit/focus/keep-focus.ts')).keepFocus(),
}

export function Root() {
  useEffect(() => loadWhenUsed([focusKeeper]), [])
  return (
    <>
      <Outlet />
      <Toasts />
      <Hints />
    </>
  )
}
