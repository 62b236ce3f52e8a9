import { useT } from '../../i18n/i18n.ts'
import classes from './priority-bars.module.css'

const bars = [1, 2, 3, 4] as const

/** One to four bars, red for four only; the label stands beside them or is spoken. */
export function PriorityBars({
  level,
  label,
  hideLabel = false,
}: {
  level: number
  label: string
  hideLabel?: boolean
}) {
  const t = useT()
  return (
    <span className={classes.whole} title={hideLabel ? label : undefined}>
      <svg
        width="16"
        height="14"
        viewBox="0 0 16 14"
        className={level >= 4 ? classes.top : classes.bars}
        {...(hideLabel
          ? { role: 'img', 'aria-label': t('kit.priorityOf', { label }) }
          : { 'aria-hidden': true })}
      >
        {bars.map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 4.25}
            y={14 - bar * 3.5}
            width="3"
            height={bar * 3.5}
            rx="0.75"
            className={bar <= level ? classes.on : classes.off}
          />
        ))}
      </svg>
      {!hideLabel && <span className={classes.label}>{label}</span>}
    </span>
  )
}

/** The bars of a choice's value: choices are ranked, the first is the most. Four bars are the first of four, one the last. */
export const barsOf = (value: string, choices: Readonly<Record<string, string>>): number => {
  const values = Object.keys(choices)
  const rank = values.indexOf(value)
  if (rank < 0) return 0
  if (values.length <= 1) return 4
  return Math.round(4 - (rank * 3) / (values.length - 1))
}
