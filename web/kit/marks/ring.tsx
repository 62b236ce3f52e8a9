import classes from './ring.module.css'

interface RingProps {
  /** How much of it is used, from 0 to 1. */
  readonly share: number
  readonly tone: 'late' | 'soon' | 'paused' | null
  readonly label: string
}

/** A clock as a thin ring that fills: full and with a sign in it when it is late, with the sign of a pause while it waits. */
export function Ring({ share, tone, label }: RingProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes.ring}
      data-tone={tone ?? undefined}
      role="img"
      aria-label={label}
    >
      <circle cx="8" cy="8" r="6.5" />
      <circle
        cx="8"
        cy="8"
        r="6.5"
        pathLength="100"
        strokeDasharray={`${100 * Math.min(Math.max(share, 0), 1)} 200`}
        transform="rotate(-90 8 8)"
      />
      {tone === 'paused' && <path d="M6.5 5.5v5M9.5 5.5v5" />}
      {tone === 'late' && <path d="M8 4.5v4M8 10.6v.9" />}
    </svg>
  )
}
