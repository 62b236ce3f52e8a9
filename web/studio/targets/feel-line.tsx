import { useId } from 'react'
import { FeelCell } from '../feel/feel-cell.tsx'
import classes from './targets.module.css'

interface FeelLineProps {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  /** What is wrong with it, with the place. */
  readonly fault?: string | undefined
  readonly onValue: (value: string) => void
}

/** One line of FEEL with its label above and what is wrong with it below. */
export function FeelLine({ label, value, placeholder, fault, onValue }: FeelLineProps) {
  const id = useId()
  return (
    <div className={classes.line}>
      <label htmlFor={id}>{label}</label>
      <FeelCell
        id={id}
        label={label}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        fault={fault === undefined ? null : { message: fault }}
        onValue={onValue}
      />
      {fault !== undefined && <p className={classes.fault}>{fault}</p>}
    </div>
  )
}
