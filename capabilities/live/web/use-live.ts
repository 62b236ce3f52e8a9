import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { whenLineMayBeBack } from '../../../web/api/line.ts'

/** Keeps the pages of a signed-in person true for as long as they are on the screen. */
export const useLive = (): void => {
  const queries = useQueryClient()
  useEffect(() => {
    let stop: (() => void) | null = null
    let isGone = false
    const begin = async (): Promise<void> => {
      try {
        // After the page itself: it is whole without.
        const { startLive } = await import('./start-live.ts')
        if (!isGone) stop = startLive(queries)
      } catch {
        // The line went while the page began: what is missed meanwhile is asked for when it listens.
        if (isGone) return
        const callOff = whenLineMayBeBack(() => {
          callOff()
          void begin()
        })
        stop = callOff
      }
    }
    void begin()
    return () => {
      isGone = true
      stop?.()
    }
  }, [queries])
}
