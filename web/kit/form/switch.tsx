import type { ReactNode } from 'react'
import plain from './plain-input.module.css'
import classes from './switch.module.css'

interface SwitchProps {
  readonly id: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** The spoken name, where no label stands above. */
  readonly label?: string
  readonly error?: string
  readonly help?: string
  /** What the present position means. */
  readonly children: ReactNode
}

/** On or off, by one press: the browser's own checkbox, drawn as a switch. */
export function Switch({ id, checked, onChange, label, error, help, children }: SwitchProps) {
  const below = error ?? help
  return (
    <div>
      <label className={classes.switch}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-label={label}
          aria-invalid={error !== undefined}
          aria-describedby={below ? `${id}-below` : undefined}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {children}
      </label>
      {below && (
        <p id={`${id}-below`} className={error ? plain.wrong : plain.help}>
          {below}
        </p>
      )}
    </div>
  )
}
