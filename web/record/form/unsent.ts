import { useQueryClient } from '@tanstack/react-query'
import type { RecordAnswer } from '#contract/api/records.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordsKey } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import { paths } from '../../paths.ts'
import type { Values } from '../fields/widget.ts'
import type { Outgoing } from '../outbox/outgoing.ts'
import { useOutbox } from '../outbox/use-outbox.ts'
import type { Outbox } from '../outbox/use-outbox.ts'

/** A new record that met no answer: kept in this browser until it has arrived or somebody decides about it. */
export interface Unsent extends Outgoing {
  readonly title: string
  /** What is sent, and what stood in the form. */
  readonly values: Values
  readonly inputs: Values
}

const isValues = (kept: unknown): kept is Values =>
  typeof kept === 'object' && kept !== null && !Array.isArray(kept)

/** What waits, as it is kept; null where nothing could be made of it. */
export const keptUnsent = (kept: Outgoing): Unsent | null => {
  const { title, values, inputs } = kept as Partial<Unsent>
  if (!isValues(values)) return null
  return {
    ...kept,
    title: typeof title === 'string' ? title : '',
    values,
    inputs: isValues(inputs) ? inputs : values,
  }
}

/** Makes what could not be made at once: each exactly once, however often it has to be tried, and from whatever page. */
export const useUnsent = (type: TypeMeta): Outbox<Unsent> => {
  const t = useT()
  const client = useQueryClient()
  return useOutbox<Unsent>({
    room: 'unsent',
    of: type.plural,
    read: keptUnsent,
    post: ({ title, values }) => ({
      path: `/${type.plural}`,
      body: values,
      what: title || type.label,
      page: paths.create(type.plural),
      makes: paths.list(type.plural),
    }),
    onArrived: async (_unsent, answer) => {
      toast({ message: t('create.made', { number: (answer as RecordAnswer).data.number }) })
      await client.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
}
