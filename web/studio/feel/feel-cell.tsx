import type { FeelFault } from '../../record/filter/rule-schema.ts'
import classes from './feel-cell.module.css'

interface FeelCellProps {
  readonly value: string
  readonly label: string
  readonly onValue: (value: string) => void
  readonly fault?: Pick<FeelFault, 'message'> | null
  readonly placeholder?: string
  readonly id?: string
}

/** One line of FEEL in a table or list; what is wrong with it is said at it. */
export function FeelCell({ value, label, onValue, fault = null, placeholder, id }: FeelCellProps) {
  return (
    <input
      id={id}
      className={classes.cell}
      aria-label={label}
      aria-invalid={fault !== null}
      title={fault?.message}
      placeholder={placeholder}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  )
}
