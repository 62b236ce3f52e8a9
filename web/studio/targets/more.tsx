import { useState } from 'react'
import type { ReactNode } from 'react'
import classes from './targets.module.css'

interface MoreProps {
  readonly title: string
  readonly count: number
  /** What is wrong is seen, however it was left. */
  readonly hasFault: boolean
  readonly children: ReactNode
}

/** A part that most targets do without: folded, with how much of it there is. */
export function More({ title, count, hasFault, children }: MoreProps) {
  const [isOpen, setOpen] = useState(hasFault)
  return (
    <details
      className={classes.more}
      open={isOpen || hasFault}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title} {count > 0 && <span className={classes.count}>{count}</span>}
      </summary>
      {children}
    </details>
  )
}
