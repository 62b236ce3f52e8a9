import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { InlineField } from '../../../web/record/record-page/field/inline-field.tsx'
import { canEdit, useRecord, visibleField } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []

/** Who is kept informed, and the way to be one of them. */
export function WatchersPanel() {
  const t = useT()
  const open = useRecord()
  const { person } = useSession()
  const field = visibleField(open, 'watchers')
  if (!field) return null
  const watching = idsOf(open.record['watchers'])
  const isWatching = watching.includes(person.id)
  const toggle = () => {
    const next = isWatching ? watching.filter((id) => id !== person.id) : [...watching, person.id]
    void open.save({ watchers: next.length > 0 ? next : null }, open.record).then(({ outcome }) => {
      if (outcome === 'saved')
        open.say(t(isWatching ? 'record.watchers.unwatched' : 'record.watchers.watching'))
    })
  }
  return (
    <Fold
      name={`${open.type.name}.watchers`}
      title={field.label}
      count={watching.length}
      actions={
        canEdit(open, 'watchers') && (
          <Button
            kind="plain"
            size="small"
            aria-pressed={isWatching}
            icon={isWatching ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
            onClick={toggle}
          >
            {t(isWatching ? 'record.watchers.unwatch' : 'record.watchers.watch')}
          </Button>
        )
      }
    >
      <InlineField field={field} layout="bare" />
    </Fold>
  )
}
