import { useT } from '../../../web/i18n/i18n.ts'
import { Avatar } from '../../../web/kit/marks/avatar.tsx'
import { Status } from '../../../web/kit/layout/status.tsx'
import { useRecord } from '../../../web/record/record-page/open-record.ts'
import classes from './presence.module.css'
import { usePresence } from './use-presence.ts'

const mostFaces = 3

/** Who else is at the record, and who of them writes: so that two do not do the same work. */
export default function PresenceMark() {
  const t = useT()
  const { type, record } = useRecord()
  const people = usePresence(type.plural, record.id)
  const writing = people.filter(({ isTyping }) => isTyping)
  const shown = writing.length > 0 ? writing : people
  const names = shown.map(({ name }) => name)
  const text =
    shown.length === 0
      ? ''
      : t(writing.length > 0 ? 'record.presence.writing' : 'record.presence.looking', {
          count: shown.length,
          name: names[0] ?? '',
        })
  return (
    <Status
      as="span"
      className={classes.mark}
      data-writing={writing.length > 0 || undefined}
      title={names.join(', ')}
    >
      {shown.slice(0, mostFaces).map(({ id, name }) => (
        <Avatar key={id} name={name} size={18} />
      ))}
      {text}
    </Status>
  )
}
