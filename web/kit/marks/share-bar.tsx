import classes from './share-bar.module.css'

interface ShareBarProps {
  /** Of a hundred; what lies beyond is shown as all or nothing. */
  value: number
  /** What it is a share of, for who hears it. */
  label: string
  tone?: 'accent' | 'warning' | 'bad' | undefined
}

/** How much of something is used, left or done. */
export function ShareBar({ value, label, tone = 'accent' }: ShareBarProps) {
  return (
    <progress
      className={classes.bar}
      data-tone={tone}
      max={100}
      value={Math.max(0, Math.min(100, value))}
      aria-label={label}
    />
  )
}
