import { useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordsKey } from '../../api/queries.ts'
import { createRecord } from '../../api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import type { Values } from '../fields/widget.ts'
import { useOutbox } from '../outbox/use-outbox.ts'
import type { Outbox, Outgoing } from '../outbox/use-outbox.ts'
import type { Draft } from './draft.ts'

/** A new record that met no answer: kept in this browser until it has arrived or somebody decides about it. */
export interface Unsent extends Outgoing {
  readonly title: string
  /** What is sent, and what stood in the form. */
  readonly values: Values
  readonly inputs: Values
}

const isValues = (kept: unknown): kept is Values =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept)

/** What waited when the page was left. */
export const keptUnsent = (draft: Draft | null): readonly Unsent[] => {
  const kept: unknown = draft?.values['entries']
  if (!Array.isArray(kept)) return []
  return (kept as readonly Partial<Unsent>[]).flatMap((each) =>
    typeof each?.id === 'string' && isValues(each.values)
      ? [
          {
            id: each.id,
            title: typeof each.title === 'string' ? each.title : '',
            values: each.values,
            inputs: isValues(each.inputs) ? each.inputs : each.values,
            state: 'unsent' as const,
            why: null,
            isWaiting: each.isWaiting === true,
          },
        ]
      : [],
  )
}

/** Makes what could not be made at once: each exactly once, however often it has to be tried. */
export const useUnsent = (type: TypeMeta): Outbox<Unsent> => {
  const t = useT()
  const client = useQueryClient()
  return useOutbox<Unsent>({
    place: ['unsent', type.plural],
    read: keptUnsent,
    deliver: async ({ id, values }) => {
      const { data } = await createRecord(type.plural, values, id)
      toast({ message: t('create.made', { number: data.number }) })
      await client.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
}
