import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { loadWhenUsed } from '../../kit/loadable.tsx'
import { Hints } from '../../kit/overlay/hints.tsx'
import { Toasts } from '../../kit/overlay/toasts.tsx'

export function Root() {
  const router = useRouter()
  // Before somebody uses the page there is no focus to be lost.
  useEffect(() => {
    const loading = async () => {
      // A key may lead to another page before this has come.
      const from = location.pathname
      const { keepFocus } = await import('../../kit/focus/keep-focus.ts')
      keepFocus(router, from)
    }
    return loadWhenUsed([{ loading }])
  }, [router])
  return (
    <>
      <Outlet />
      <Toasts />
      <Hints />
    </>
  )
}
