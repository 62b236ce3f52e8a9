import { useEffect, useEffectEvent, useState } from 'react'
import { Status } from '../../../web/kit/layout/status.tsx'
import { pastedFiles } from './pasted-files.ts'
import classes from './attachments.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

interface DropGroundProps {
  readonly onFiles: (files: Iterable<File>, options: { readonly isInternal: boolean }) => void
  readonly label: string
}

// What is put into a note is for those who read the note.
const isIntoNote = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-composer][data-internal]') !== null

/** Takes files that are dropped or pasted anywhere on the page, and says so while they are above it. */
export function DropGround({ onFiles, label }: DropGroundProps) {
  const [isAbove, setAbove] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setAbove(false)
    onFiles([...(event.dataTransfer?.files ?? [])], { isInternal: isIntoNote(event) })
  })
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData)
    // A dialog above has its own fields.
    if (files.length === 0 || document.querySelector('[role="dialog"][aria-modal="true"]')) return
    event.preventDefault()
    onFiles(files, { isInternal: isIntoNote(event) })
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setAbove(true)
    }
    // Leaving the window has no target behind it; moving between elements of the page has.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setAbove(false)
    }
    const drop = (event: DragEvent) => take(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    const pasted = (event: ClipboardEvent) => paste(event)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', pasted)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', pasted)
    }
  }, [])
  return isAbove ? (
    <Status as="div" className={classes.drop}>
      {label}
    </Status>
  ) : null
}
