import type { DueTone } from '#contract/clocks/tone.ts'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { RelativeTime } from './relative-time.tsx'
import classes from './due.module.css'

interface DueProps {
  readonly at: string
  readonly tone: DueTone
  /** What the colour says, for those who do not see it. */
  readonly words: string | null
}

/** When something is due: its colour and its sign say that it is soon, or late. */
export function Due({ at, tone, words }: DueProps) {
  const Icon = tone === 'late' ? IconAlertTriangle : IconClock
  return (
    <span className={classes.due} data-tone={tone ?? undefined}>
      {tone && <Icon size={14} role="img" aria-label={words ?? undefined} />}
      <RelativeTime at={at} />
    </span>
  )
}
