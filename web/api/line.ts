import { useSyncExternalStore } from 'react'

const listen = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the browser knows that there is no line. That it knows of none does not mean that there is one. */
export const useIsOffline = (): boolean => useSyncExternalStore(listen, () => !navigator.onLine)

const retryMs = 10_000

/** Runs when a line may be there again, and every few seconds until it is called off: a browser does not notice every line that comes back. */
export const whenLineMayBeBack = (run: () => void): (() => void) => {
  const look = () => {
    if (navigator.onLine) run()
  }
  window.addEventListener('online', look)
  const timer = setInterval(look, retryMs)
  return () => {
    window.removeEventListener('online', look)
    clearInterval(timer)
  }
}

/** Tries again whenever a line may be back, until it is there: for what waits for the line itself. */
export const untilThere = async <Found>(bring: () => Promise<Found>): Promise<Found> => {
  for (;;) {
    try {
      return await bring()
    } catch {
      await new Promise<void>((resolve) => {
        const callOff = whenLineMayBeBack(() => {
          callOff()
          resolve()
        })
      })
    }
  }
}
