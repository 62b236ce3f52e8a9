import { useState } from 'react'
import type { ReactNode } from 'react'
import { useT } from '../../i18n/i18n.ts'
import classes from './calendar.module.css'

/** What comes of the calendar that is being changed: drawn while it is unfolded. */
export function Preview({ isOpen: begins = false, children }: { isOpen?: boolean; children: ReactNode }) {
  const t = useT()
  const [isOpen, setOpen] = useState(begins)
  return (
    <details className={classes.more} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('studio.calendar.coming')}</summary>
      {isOpen && children}
    </details>
  )
}
