import { Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { notificationKinds, notificationSetting } from '#contract/api/notifications.ts'
import type { NotificationKind } from '#contract/api/notifications.ts'
import { recordQuery } from '../../../web/api/queries.ts'
import { updateRecord } from '../../../web/api/records.ts'
import { useSession } from '../../../web/api/use-meta.ts'
import { useT } from '../../../web/i18n/i18n.ts'
import { Section } from '../../../web/kit/layout/page.tsx'
import classes from './notifications.module.css'

/** What the reader wants to be told of. */
export function NotificationSettings() {
  const t = useT()
  const queries = useQueryClient()
  const { person } = useSession()
  const own = useQuery(recordQuery('people', person.id))
  const change = useMutation({
    scope: { id: 'notification settings' },
    mutationFn: async ({ kind, isOn }: { kind: NotificationKind; isOn: boolean }) => {
      const { queryKey } = recordQuery('people', person.id)
      const version = queries.getQueryData(queryKey)?.data.version ?? 0
      const saved = await updateRecord('people', person.id, version, { [notificationSetting[kind]]: isOn })
      queries.setQueryData(queryKey, saved)
    },
    onError: () => void own.refetch(),
  })
  const record = own.data?.data
  if (!record) return null
  return (
    <Section title={t('notifications.settings')} help={t('notifications.settingsHelp')}>
      <div className={classes.settings}>
        {notificationKinds.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`notifications.kind.${kind}`)}
            checked={
              change.isPending && change.variables.kind === kind
                ? change.variables.isOn
                : record[notificationSetting[kind]] !== false
            }
            onChange={(event) => change.mutate({ kind, isOn: event.currentTarget.checked })}
          />
        ))}
      </div>
    </Section>
  )
}
