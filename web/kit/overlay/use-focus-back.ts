import { useLayoutEffect } from 'react'

/** What had the focus before the first of several dialogs that follow each other. */
let opener: Element | null = null
/** How many are open: behind them nobody can do anything. */
let open = 0

/** Gives the focus back to what had it when the dialog opened. */
export const useFocusBack = (isOpen: boolean): void => {
  useLayoutEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    const isOutside = before !== null && before !== document.body && before.closest('[role=dialog]') === null
    if (isOutside) opener = before
    const outside = opener
    open += 1
    return () => {
      open -= 1
      // After the dialog has let go of it, and not where something else has taken it.
      setTimeout(() => {
        const now = document.activeElement
        const isFree = now === null || now === document.body || now.closest('[role=dialog]') !== null
        // Of a dialog that took the place of another, what had the focus may be gone with that one.
        const back = before?.isConnected && before !== document.body ? before : outside
        // One that came in the place of this one has the focus: it would be taken from there, to behind it.
        const isBehind = open > 0 && !back?.closest('[role=dialog]')
        if (isFree && !isBehind && back instanceof HTMLElement) back.focus({ preventScroll: true })
      }, 10)
    }
  }, [isOpen])
}
