import type { CarryingAnswer } from '#contract/api/carrying.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { exactTime } from '../../../web/kit/marks/format.ts'
import { useReader } from '../../../web/kit/reader.ts'
import { availabilityWords, hoursWords, promiseWords } from './carrying-words.ts'
import classes from './carrying.module.css'

interface FaultsProps extends Omit<CarryingAnswer, 'standsOn' | 'isCarried' | 'refs'> {
  readonly name: (id: string) => string
}

/** Everything by which a promise is not carried, each with what would mend it. */
export function CarryingFaults({
  promises,
  hours,
  idle,
  ends,
  unavailable,
  availability,
  name,
}: FaultsProps) {
  const t = useT()
  const reader = useReader()
  return (
    <ul className={classes.list}>
      {idle.map((agreement) => (
        <li key={`idle ${agreement}`}>{t('levels.carrying.idle', { name: name(agreement) })}</li>
      ))}
      {promises
        .filter(({ worst, missing }) => missing.length > 0 || (worst !== null && worst.lateMs > 0))
        .map((promise) => (
          <li key={`${promise.target} ${promise.priority ?? ''}`}>
            <Sentences of={promiseWords(promise, { t, reader, name })} />
          </li>
        ))}
      {hours.map((each) => (
        <li key={`hours ${each.agreement}`}>
          <Sentences of={hoursWords(each, { t, reader, name })} />
        </li>
      ))}
      {ends.map(({ agreement, until }) => (
        <li key={`end ${agreement}`}>
          {t('levels.carrying.ends', { name: name(agreement), until: exactTime(until, reader) })}
        </li>
      ))}
      {unavailable.map((agreement) => (
        <li key={`unavailable ${agreement}`}>
          {t('levels.carrying.unavailable', { name: name(agreement) })}
        </li>
      ))}
      {availability && (
        <li>
          <Sentences of={availabilityWords(availability, { t, reader, name })} />
        </li>
      )}
    </ul>
  )
}

function Sentences({ of: sentences }: { of: readonly string[] }) {
  return sentences.map((words) => (
    <p key={words} className={classes.say}>
      {words}
    </p>
  ))
}
