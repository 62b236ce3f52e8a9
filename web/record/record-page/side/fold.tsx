import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import classes from './side.module.css'

interface FoldProps {
  /** Where the person's choice is kept. */
  readonly name: string
  readonly title: string
  readonly count?: number
  /** Something goes on in it: it is shown however it was left. */
  readonly isNeeded?: boolean
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A part of the column at the right that can be folded away; the choice is kept in this browser. */
export function Fold({ name, title, count, isNeeded = false, actions, children }: FoldProps) {
  const id = useId()
  const key = `keelson.fold.${name}`
  const [isLeftOpen, setOpen] = useState(() => readOpen(key))
  const isOpen = isLeftOpen || isNeeded
  const toggle = () => {
    setOpen(!isOpen)
    try {
      localStorage.setItem(key, isOpen ? 'closed' : 'open')
    } catch {
      // It stays so until the page is loaded again.
    }
  }
  return (
    <section className={classes.fold} aria-labelledby={`${id}-title`}>
      <div className={classes.foldHead}>
        <h2 id={`${id}-title`}>
          <button
            type="button"
            className={classes.foldButton}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={toggle}
          >
            <IconChevronDown size={14} aria-hidden className={isOpen ? undefined : classes.turned} />
            {title}
            {count !== undefined && count > 0 && <span className={classes.count}>{count}</span>}
          </button>
        </h2>
        {actions}
      </div>
      <div id={id} hidden={!isOpen} className={classes.foldBody}>
        {children}
      </div>
    </section>
  )
}

const isPhone = (): boolean => window.matchMedia('(max-width: 47.99em)').matches

// On a phone everything beside the matter itself begins folded: the timeline is in reach.
const readOpen = (key: string): boolean => {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? !isPhone() : kept === 'open'
  } catch {
    return true
  }
}
