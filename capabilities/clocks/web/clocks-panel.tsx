import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import type { ClockAnswer } from '#contract/api/clocks.ts'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { loadable, loadWhenUsed } from '../../../web/kit/loadable.tsx'
import { ErrorPanel } from '../../../web/kit/layout/error-panel.tsx'
import { SkeletonText } from '../../../web/kit/layout/skeleton.tsx'
import { shortTime } from '../../../web/kit/marks/format.ts'
import { ShareBar } from '../../../web/kit/marks/share-bar.tsx'
import { useReader } from '../../../web/kit/reader.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { clocksQuery, lengthWords, partyWords } from './clocks.ts'
import classes from './clocks.module.css'

const ClockStory = loadable(async () => (await import('./clock-story.tsx')).ClockStory)

/** What is promised for the record: each clock with its state, when it is due, and how it came to that. */
export function ClocksPanel() {
  const t = useT()
  const { type, record } = useRecord()
  const answer = useQuery(clocksQuery(type.plural, record.id, record.version))
  const clocks = answer.data?.data ?? []
  if (!answer.isPending && !answer.error && clocks.length === 0) return null
  const running = clocks.filter(({ state }) => state === 'running' || state === 'breached')
  return (
    <Fold name={`${type.name}.clocks`} title={t('clocks.title')} count={running.length}>
      {answer.isPending && <SkeletonText lines={2} />}
      {answer.error && <ErrorPanel compact error={answer.error} onRetry={() => void answer.refetch()} />}
      <ul className={classes.clocks}>
        {clocks.map((clock) => (
          <li key={`${clock.kind} ${clock.target.name}`} className={classes.clock}>
            <Clock clock={clock} refs={answer.data?.refs ?? {}} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}

function Clock({ clock, refs }: { clock: ClockAnswer; refs: Refs }) {
  const t = useT()
  const reader = useReader()
  const { target, state, elapsedMs, targetMs, remainingMs, missed, stretches } = clock
  const phase = stretches.at(-1)?.phase
  const hasEnded = phase === 'stopped' || phase === 'cancelled'
  const used = t('clocks.of', {
    elapsed: lengthWords(elapsedMs, reader),
    target: lengthWords(targetMs, reader),
  })
  const left = lengthWords(remainingMs, reader)
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.name}>{target.label}</h3>
        <span className={classes.state} data-state={state}>
          {t(`clocks.states.${state}`)}
        </span>
      </div>
      <ShareBar
        value={(100 * elapsedMs) / targetMs}
        label={used}
        tone={state === 'breached' ? 'bad' : 'accent'}
      />
      <p className={classes.facts}>
        <DueText clock={clock} />
        <span>{hasEnded ? used : t(remainingMs < 0 ? 'clocks.over' : 'clocks.left', { time: left })}</span>
        {clock.agreement && (
          <span>
            {t(`clocks.kinds.${clock.kind}`)}: {clock.agreement.title}
          </span>
        )}
      </p>
      {clock.contract && (
        <p className={classes.facts}>
          {t(clock.contract.isNamed ? 'clocks.contractNamed' : 'clocks.contractFound', {
            contract: clock.contract.title,
          })}
        </p>
      )}
      {clock.breachedBy && (
        <p className={classes.facts}>
          {t('clocks.lateWith', { party: partyWords(clock.breachedBy, refs, t) })}
        </p>
      )}
      {missed > 0 && <p className={classes.facts}>{t('clocks.missed', { count: missed })}</p>}
      <Explained clock={clock} refs={refs} />
    </>
  )
}

/** How the clock came to where it stands, for who asks. */
function Explained(story: { clock: ClockAnswer; refs: Refs }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => loadWhenUsed([ClockStory]), [])
  return (
    <details className={classes.story} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('clocks.explain')}</summary>
      <Suspense>{isOpen && <ClockStory {...story} />}</Suspense>
    </details>
  )
}

function DueText({ clock: { dueAt, state } }: { clock: ClockAnswer }) {
  const t = useT()
  const reader = useReader()
  if (dueAt === null) return state === 'paused' ? <span>{t('clocks.notRunning')}</span> : null
  return (
    <span>
      {t(state === 'running' ? 'clocks.due' : 'clocks.wasDue')}{' '}
      <time dateTime={dueAt}>{shortTime(dueAt, reader)}</time>
    </span>
  )
}
