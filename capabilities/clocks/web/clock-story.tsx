import type { ClockAnswer, ClockStretch } from '#contract/api/clocks.ts'
import type { Refs } from '#contract/api/records.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { exactTime, shortTime, workWords } from '../../../web/kit/marks/format.ts'
import { useReader, type Reader } from '../../../web/kit/reader.ts'
import { stepTimeWords } from '../../../web/record/step-time.ts'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import { partyWords } from './clocks.ts'
import { reasonWords } from './reason-words.ts'
import { wholeSeconds } from './whole-seconds.ts'
import classes from './clocks.module.css'

const toTheSecond = (seconds: number, reader: Reader): string => workWords(seconds, reader, 3)

interface StoryProps {
  readonly clock: ClockAnswer
  readonly refs: Refs
}

/** Every stretch of a clock: from when to when, why it began, who had it in hand, and what of it counted. */
export function ClockStory({ clock, refs }: StoryProps) {
  const t = useT()
  const reader = useReader()
  const { stretches, byParty, steps, zone } = clock
  return (
    <>
      <p className={classes.facts}>{t('clocks.hours', { zone })}</p>
      <ol className={classes.stretches}>
        {stretches.map((stretch) => (
          <li key={`${stretch.from} ${stretch.phase}`}>
            <Stretch stretch={stretch} refs={refs} />
          </li>
        ))}
      </ol>
      <WhoHad byParty={byParty} refs={refs} />
      {steps.length > 0 && <h4 className={classes.small}>{t('clocks.steps')}</h4>}
      <ul className={classes.parties}>
        {steps.map((step) => (
          <li key={`${step.name} ${step.round}`}>
            <span>
              {stepTimeWords(step.at, t, reader)} {step.name}
              {step.refused.map(({ did, because }) => (
                <small key={`${did} ${because}`} className={classes.refused}>
                  {did === 'nothing' ? t('clocks.conditionNotHeld') : t(`clocks.refused.${did}`, { because })}
                </small>
              ))}
            </span>
            <span>
              {shortTime(step.doneAt, reader)}
              {step.isLate && ` · ${t('clocks.stepLate')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who had it in hand for how long, which adds up, and how much of that counted. */
function WhoHad({ byParty, refs }: { byParty: ClockAnswer['byParty']; refs: Refs }) {
  const t = useT()
  const reader = useReader()
  const had = wholeSeconds(byParty.map(({ ms }) => ms))
  return (
    <>
      <h4 className={classes.small}>{t('clocks.whoHad')}</h4>
      <ul className={classes.parties}>
        {byParty.map(({ party, countedMs }, at) => (
          // Whoever the reader may not know of has no id.
          <li key={`${party.kind} ${party.id ?? at}`}>
            <span>
              {partyWords(party, refs, t)}
              <small className={classes.refused}>
                {t('levels.story.counted', { time: toTheSecond(Math.floor(countedMs / 1000), reader) })}
              </small>
            </span>
            <span>{toTheSecond(had[at] ?? 0, reader)}</span>
          </li>
        ))}
        {byParty.length > 1 && (
          <li>
            <strong>{t('levels.story.together')}</strong>
            <strong>
              {toTheSecond(
                had.reduce((sum, each) => sum + each, 0),
                reader,
              )}
            </strong>
          </li>
        )}
      </ul>
    </>
  )
}

function Stretch({ stretch, refs }: { stretch: ClockStretch; refs: Refs }) {
  const t = useT()
  const reader = useReader()
  const { type } = useRecord()
  return (
    <div className={classes.stretch} data-phase={stretch.phase}>
      <div className={classes.head}>
        <strong>{t(`clocks.phases.${stretch.phase}`)}</strong>
        {stretch.phase === 'running' && (
          <span>{toTheSecond(Math.floor(stretch.countedMs / 1000), reader)}</span>
        )}
      </div>
      <div className={classes.facts}>
        <span>
          <time dateTime={stretch.from}>{exactTime(stretch.from, reader)}</time> –{' '}
          {stretch.endedBy ? (
            <time dateTime={stretch.to}>{exactTime(stretch.to, reader)}</time>
          ) : (
            t('clocks.why.lasting')
          )}
        </span>
        <span>{partyWords(stretch.party, refs, t)}</span>
        <span>{reasonWords(stretch.begunBy, type, refs, t)}</span>
      </div>
    </div>
  )
}
