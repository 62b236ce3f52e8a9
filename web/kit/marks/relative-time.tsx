import { useReader } from '../reader.ts'
import { exactTime, relativeTime } from './format.ts'
import { useNow } from './now.ts'

/** "3 h ago", with the exact time and zone on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const reader = useReader()
  const now = useNow()
  return (
    <time dateTime={at} title={exactTime(at, reader)} className={className}>
      {relativeTime(at, now, reader)}
    </time>
  )
}
