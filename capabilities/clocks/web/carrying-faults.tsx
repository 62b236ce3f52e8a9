import type { CarryingAnswer } from '#contract/api/carrying.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { useReader } from '../../../web/kit/reader.ts'
import {
  availabilityWords,
  beginWords,
  endWords,
  hoursWords,
  promiseWords,
  unavailableWords,
} from './carrying-words.ts'
import classes from './carrying.module.css'

interface FaultsProps extends Omit<CarryingAnswer, 'standsOn' | 'isCarried' | 'refs'> {
  readonly name: (id: string) => string
}

/** Everything by which a promise is not carried, each with what would mend it. */
export function CarryingFaults({
  promises,
  hours,
  idle,
  begins,
  ends,
  unavailable,
  unavailableShare,
  availability,
  name,
}: FaultsProps) {
  const t = useT()
  const reader = useReader()
  return (
    <ul className={classes.list}>
      {idle.map(({ agreement, why }) => (
        <li key={`idle ${agreement}`}>{t(`levels.carrying.idle.${why}`, { name: name(agreement) })}</li>
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
      {begins.map((each) => (
        <li key={`begin ${each.agreement}`}>
          <Sentences of={beginWords(each, { t, reader, name })} />
        </li>
      ))}
      {ends.map((each) => (
        <li key={`end ${each.agreement}`}>
          <Sentences of={endWords(each, { t, reader, name })} />
        </li>
      ))}
      {unavailable.length > 0 && (
        <li>
          <Sentences of={unavailableWords({ unavailable, unavailableShare }, { t, reader, name })} />
        </li>
      )}
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
