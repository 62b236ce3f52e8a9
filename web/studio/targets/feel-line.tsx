import { useId } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { FeelBox } from '../../record/feel/feel-box.tsx'
import { FeelCell } from '../feel/feel-cell.tsx'
import classes from './targets.module.css'

interface FeelLineProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** Over whose records: their names are offered. */
  readonly type?: TypeMeta | undefined
  /** What is wrong with it, with the place. */
  readonly fault?: string | undefined
  readonly onValue: (value: string) => void
}

/** One line of FEEL with its label above and what is wrong with it below. */
export function FeelLine({ label, value, placeholder, type, fault, onValue }: FeelLineProps) {
  const id = useId()
  const own = { id, label, value, onValue, ...(placeholder !== undefined && { placeholder }) }
  return (
    <div className={classes.line}>
      <label htmlFor={id}>{label}</label>
      {type ? (
        <FeelBox
          {...own}
          type={type}
          ownOnly
          fault={fault === undefined ? null : nowhere}
          describedBy={`${id}-fault`}
        />
      ) : (
        <FeelCell {...own} fault={fault === undefined ? null : { message: fault }} />
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className={classes.fault}>
          {fault}
        </p>
      )}
    </div>
  )
}

// The check says the place in words; underlined is what is wrong only where offsets are known.
const nowhere = { from: 0, to: 0 }
