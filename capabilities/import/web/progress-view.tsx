import { useState } from 'react'
import { useT } from '../../../web/i18n/i18n.ts'
import { durationWords, numberText } from '../../../web/kit/marks/format.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { Status } from '../../../web/kit/layout/status.tsx'
import type { Progress } from './imports.ts'
import { rateOf, withMark } from './rate.ts'
import type { Mark } from './rate.ts'
import classes from './import.module.css'

/** How far a running import is, how fast it goes and how long it still takes. */
export function ProgressView({ progress, answeredAt }: { progress: Progress; answeredAt: number }) {
  const t = useT()
  const reader = useReader()
  const { done, total, state } = progress
  const rate = useRate(done, total ?? 0, answeredAt)
  const isUnknown = total === null || total === 0
  const isQueued = state === 'queued'
  const words = t('imports.progress.of', {
    done: numberText(done, reader),
    total: numberText(total ?? 0, reader),
  })
  return (
    <div className={classes.progress}>
      <progress
        className={classes.bar}
        {...(isUnknown || isQueued ? {} : { value: done, max: total })}
        aria-label={t('imports.progress.title')}
      />
      <Status className={classes.told}>
        {isQueued ? t('imports.progress.queued') : isUnknown ? t('imports.progress.preparing') : words}
        {rate && !isQueued && (
          <span className={classes.dim}>
            {t('imports.progress.rate', { rate: numberText(Math.round(rate.perSecond), reader) })}
          </span>
        )}
        {rate && !isQueued && (
          <span className={classes.dim}>
            {t('imports.progress.left', {
              time: durationWords(`PT${Math.max(1, Math.round(rate.secondsLeft))}S`, reader),
            })}
          </span>
        )}
      </Status>
      <p className={classes.dim}>{t('imports.progress.leave')}</p>
    </div>
  )
}

/** The rate over the last answers; each answer that says more is a mark. */
const useRate = (done: number, total: number, answeredAt: number): ReturnType<typeof rateOf> => {
  const [kept, setKept] = useState<readonly Mark[]>([{ at: answeredAt, done }])
  if (kept.at(-1)?.done !== done) setKept(withMark(kept, { at: answeredAt, done }))
  return rateOf(kept, answeredAt, total)
}
