import { useT } from '../../../web/i18n/i18n.ts'
import { PersonName } from '../../../web/kit/marks/avatar.tsx'
import type { Mentions } from './use-mentions.ts'
import classes from './journal.module.css'

/** The people whose names fit what is typed; the arrows move, Enter takes. */
export function MentionList({ mentions, id }: { mentions: Mentions; id: string }) {
  const t = useT()
  return (
    <div id={id} role="listbox" aria-label={t('record.journal.mention')} className={classes.people}>
      {mentions.people.map((person, at) => (
        <button
          key={person.id}
          id={`${id}-${at}`}
          type="button"
          role="option"
          aria-selected={at === mentions.at}
          tabIndex={-1}
          // The caret stays in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => mentions.take(person)}
        >
          <PersonName name={person.title} />
        </button>
      ))}
    </div>
  )
}
