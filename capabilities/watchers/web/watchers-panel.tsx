import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../web/api/client.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Button } from '../../../web/kit/overlay/button.tsx'
import { InlineField } from '../../../web/record/record-page/field/inline-field.tsx'
import { useRecord, visibleField } from '../../../web/record/record-page/open-record.ts'
import { Fold } from '../../../web/record/record-page/side/fold.tsx'
import { idsOf } from '../../../web/record/fields/widget.ts'

interface Watching {
  readonly watching: boolean
}

/** Who is kept informed, and the way to be one of them. */
export function WatchersPanel() {
  const t = useT()
  const open = useRecord()
  const { person } = useSession()
  const field = visibleField(open, 'watchers')
  const watching = idsOf(open.record['watchers'])
  const isWatching = watching.includes(person.id)
  const place = `/${open.type.plural}/${open.record.id}/watch`
  const toggle = useMutation({
    mutationFn: () => (isWatching ? api.remove<Watching>(place) : api.post<Watching>(place)),
    onSuccess: ({ watching: isNow }) => {
      open.refresh()
      open.say(t(isNow ? 'record.watchers.watching' : 'record.watchers.unwatched'))
    },
  })
  const mayWatch = open.record.archivedAt === null
  if (!field || (!mayWatch && watching.length === 0)) return null
  return (
    <Fold
      name={`${open.type.name}.watchers`}
      title={field.label}
      count={watching.length}
      actions={
        mayWatch && (
          <Button
            kind="plain"
            size="small"
            aria-pressed={isWatching}
            icon={isWatching ? <IconEyeOff size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
            busy={toggle.isPending}
            onClick={() => toggle.mutate()}
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
