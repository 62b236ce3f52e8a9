import { Suspense, useLayoutEffect, useState } from 'react'
import { loadable } from '../loadable.tsx'
import type { DialogProps } from './dialog-props.ts'

const DialogModal = loadable(async () => (await import('./modal.tsx')).DialogModal)
const SheetDrawer = loadable(async () => (await import('./modal.tsx')).SheetDrawer)

/** What dialogs are made of: for a page to load before the first is opened. */
export const overlays = [DialogModal, SheetDrawer] as const

/** A dialog in the middle; Escape closes it and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const isWanted = useFocusBack(props.opened)
  return (
    isWanted && (
      <Suspense>
        <DialogModal {...props} />
      </Suspense>
    )
  )
}

/** A panel from the right, over the whole width on a phone. */
export function Sheet(props: DialogProps) {
  const isWanted = useFocusBack(props.opened)
  return (
    isWanted && (
      <Suspense>
        <SheetDrawer {...props} />
      </Suspense>
    )
  )
}

/** What had the focus before the first of several dialogs that follow each other. */
let opener: Element | null = null

/** Gives the focus back to what had it when the dialog opened; the answer says whether it was ever opened. */
const useFocusBack = (isOpen: boolean): boolean => {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  useLayoutEffect(() => {
    if (!isOpen) return
    const before = document.activeElement
    const isOutside = before !== null && before !== document.body && before.closest('[role=dialog]') === null
    if (isOutside) opener = before
    const outside = opener
    return () => {
      // After the dialog has let go of it, and not where something else has taken it.
      setTimeout(() => {
        const now = document.activeElement
        const isFree = now === null || now === document.body || now.closest('[role=dialog]') !== null
        // Of a dialog that took the place of another, what had the focus may be gone with that one.
        const back = before?.isConnected && before !== document.body ? before : outside
        if (isFree && back instanceof HTMLElement) back.focus({ preventScroll: true })
      }, 10)
    }
  }, [isOpen])
  return wasOpen || isOpen
}
