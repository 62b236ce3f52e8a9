import { useEffect, useEffectEvent, useState } from 'react'
import classes from './attachments.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files that are dropped anywhere on the page, and says so while they are above it. */
export function DropGround({ onFiles, label }: { onFiles: (files: Iterable<File>) => void; label: string }) {
  const [isAbove, setAbove] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    setAbove(false)
    onFiles([...(event.dataTransfer?.files ?? [])])
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
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return isAbove ? (
    <div className={classes.drop} role="status">
      {label}
    </div>
  ) : null
}
