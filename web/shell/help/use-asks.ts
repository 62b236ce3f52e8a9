import { useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { newId } from '#contract/id.ts'
import { recordsKey } from '../../api/queries.ts'
import { createRecord } from '../../api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import type { Draft } from '../../record/form/draft.ts'
import { useOutbox } from '../../record/outbox/use-outbox.ts'
import type { Outgoing } from '../../record/outbox/use-outbox.ts'

/** What somebody asks the desk for, in their words. */
export interface Asked {
  readonly title: string
  readonly description: string
}
export type Ask = Asked & Outgoing

export const newAsk = (asked: Asked): Ask => ({ ...asked, id: newId(), state: 'sending', why: null })

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was typed and not sent when the page was left. */
export const keptAsked = (draft: Draft | null): Asked => ({
  title: text(draft?.values['title']),
  description: text(draft?.values['description']),
})

/** What was on its way when the page was left. */
const keptAsks = (draft: Draft | null): readonly Ask[] => {
  const kept: unknown = draft?.values['entries']
  if (!Array.isArray(kept)) return []
  return (kept as readonly Partial<Ask>[]).flatMap((each) =>
    typeof each?.id === 'string' && text(each.title) !== ''
      ? [
          {
            id: each.id,
            title: text(each.title),
            description: text(each.description),
            state: 'unsent' as const,
            why: null,
            isWaiting: each.isWaiting === true,
          },
        ]
      : [],
  )
}

/** Brings what is asked for to the desk: once, however often it has to be tried. */
export const useAsks = (type: TypeMeta) => {
  const t = useT()
  const client = useQueryClient()
  return useOutbox<Ask>({
    place: ['asks', type.name],
    read: keptAsks,
    deliver: async ({ id, title, description }) => {
      const values = { title, ...(description.trim() !== '' && { description }) }
      const { data } = await createRecord(type.plural, values, id)
      toast({ message: t('help.sent', { number: data.number }) })
      await client.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
}
