import type { ReactNode } from 'react'
import classes from './code.module.css'

/** A number, key or FEEL text in the figures' font. */
export function Code({ children, dim = false }: { children: ReactNode; dim?: boolean }) {
  return <span className={dim ? `${classes.code} ${classes.dim}` : classes.code}>{children}</span>
}
