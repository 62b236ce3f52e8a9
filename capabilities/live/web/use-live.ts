import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Keeps the pages of a signed-in person true for as long as they are on the screen. */
export const useLive = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    let stop: (() => void) | null = null
    let isGone = false
    // After the page itself: it is whole without.
    void import('./start-live.ts').then(({ startLive }) => {
      if (!isGone) stop = startLive(queries)
    })
    return () => {
      isGone = true
      stop?.()
    }
  }, [queries])
}
