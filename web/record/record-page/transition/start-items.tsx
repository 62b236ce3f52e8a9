import '../../../i18n/later/desk.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ApiRecord } from '#contract/api/records.ts'
import { answerOf, routes } from '../../../api/client.ts'
import { recordsKey } from '../../../api/queries.ts'
import { listRecords } from '../../../api/records.ts'
import { useTypeByName } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { MenuDivider, MenuGroup, MenuItem } from '../../../kit/overlay/menu.tsx'
import { toast } from '../../../kit/overlay/toast-store.ts'
import { useRecord } from '../open-record.ts'

const mostOffered = 20

/** The automations that may be started on the record by hand, for whoever works on it. */
export function StartItems() {
  const t = useT()
  const { type, record, abilities } = useRecord()
  const automations = useTypeByName('automation')
  const isOffered = automations !== undefined && abilities.work.allowed && record.archivedAt === null
  const filter = `byHand = true and appliesTo = ${JSON.stringify(type.name)}`
  const { data } = useQuery({
    queryKey: [...recordsKey('automations'), 'list', 'by hand', type.name],
    queryFn: ({ signal }) =>
      listRecords('automations', { filter, sort: 'title', limit: mostOffered }, signal),
    enabled: isOffered && type.capabilities.includes('clocks'),
  })
  const start = useStart()
  if (!data || data.data.length === 0) return null
  return (
    <>
      <MenuDivider />
      <MenuGroup label={t('desk.start.title')}>
        {data.data.map((automation) => (
          <MenuItem key={automation.id} onSelect={() => start.mutate(automation)}>
            {String(automation['title'])}
          </MenuItem>
        ))}
      </MenuGroup>
    </>
  )
}

/** Starts it, and says what came of that: it goes on though the menu is closed. */
const useStart = () => {
  const t = useT()
  const { type, record, refresh } = useRecord()
  return useMutation({
    mutationFn: ({ id }: ApiRecord) =>
      answerOf(
        routes.POST('/automations/{key}/runs', {
          params: { path: { key: id } },
          body: { about: { type: type.name, id: record.id } },
        }),
      ),
    onSuccess: ({ outcome, refusals }, automation) => {
      refresh()
      const title = String(automation['title'])
      toast({ message: t(`desk.start.${outcome}`, { title, why: refusals ?? '' }) })
    },
  })
}
