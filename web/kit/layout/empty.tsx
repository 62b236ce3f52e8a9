import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** Nothing there: one sentence and one action. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.notice}>
      <p className={classes.sentence}>{children}</p>
      {action}
    </div>
  )
}
