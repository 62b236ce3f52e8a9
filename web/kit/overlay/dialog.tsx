import { Suspense, useState } from 'react'
import { loadable } from '../loadable.tsx'
import type { DialogProps } from './dialog-props.ts'

const DialogModal = loadable(async () => (await import('./modal.tsx')).DialogModal, { floats: true })
const SheetDrawer = loadable(async () => (await import('./modal.tsx')).SheetDrawer, { floats: true })

/** What dialogs are made of: for a page to load before the first is opened. */
export const overlays = [DialogModal, SheetDrawer] as const

/** A dialog in the middle; Escape closes it and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const isWanted = useWanted(props.opened)
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
  const isWanted = useWanted(props.opened)
  return (
    isWanted && (
      <Suspense>
        <SheetDrawer {...props} />
      </Suspense>
    )
  )
}

/** Whether it was ever opened: it stays while it closes. */
const useWanted = (isOpen: boolean): boolean => {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return wasOpen || isOpen
}
