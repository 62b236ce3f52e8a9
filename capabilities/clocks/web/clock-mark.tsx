import { useQuery } from '@tanstack/react-query'
import type { ClockAnswer } from '#contract/api/clocks.ts'
import { dueTone } from '#contract/clocks/tone.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useNow } from '../../../web/kit/marks/now.ts'
import { RelativeTime } from '../../../web/kit/marks/relative-time.tsx'
import { Ring } from '../../../web/kit/marks/ring.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { clocksQuery } from './clocks.ts'
import classes from './clocks.module.css'

/**
 * The promise that is due next, in the header: when, as the function says that decides for lists too, and how much of its
 * time is used. It stands at once, by the record alone; the ring fills when the clocks have come, and moves nothing.
 */
export function ClockMark() {
  const t = useT()
  const { type, record } = useRecord()
  const now = useNow()
  const { data } = useQuery(clocksQuery(type.plural, record.id, record.version))
  const stands = data?.stands ?? record
  const due = stands['nextDueAt']
  const isPaused = typeof due !== 'string' && stands['resolutionLevel'] === 'paused'
  if (typeof due !== 'string' && !isPaused) return null
  const tone = isPaused ? 'paused' : dueTone(stands, 'nextDueAt', now)
  const clock = data?.data.find((each) => (isPaused ? each.state === 'paused' : each.dueAt === due))
  const label = tone === 'paused' ? t('clocks.states.paused') : t(`clocks.${tone ?? 'due'}`)
  const share = tone === 'late' ? 1 : usedOf(clock)
  return (
    <span className={classes.mark} data-tone={tone ?? undefined}>
      <Ring share={share} tone={tone} label={label} />
      {typeof due === 'string' ? (
        <>
          {t(tone === 'late' ? 'clocks.wasDue' : 'clocks.due')} <RelativeTime at={due} />
        </>
      ) : (
        label
      )}
    </span>
  )
}

const usedOf = (clock: ClockAnswer | undefined): number => (clock ? clock.elapsedMs / clock.targetMs : 0)
