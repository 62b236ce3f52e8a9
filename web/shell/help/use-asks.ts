import { useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { newId } from '#contract/id.ts'
import { recordsKey } from '../../api/queries.ts'
import { useT } from '../../i18n/i18n.ts'
import { toast } from '../../kit/overlay/toast-store.ts'
import { paths } from '../../paths.ts'
import type { Draft } from '../../record/form/draft.ts'
import type { Outgoing } from '../../record/outbox/outgoing.ts'
import { useOutbox } from '../../record/outbox/use-outbox.ts'

/** What somebody asks the desk for, in their words. */
export interface Asked {
  /** Of what will be sent: files are kept by it before. */
  readonly id: string
  readonly title: string
  readonly description: string
}
export type Ask = Asked & Outgoing & { readonly files: number }

export const newAsk = (asked: Asked, files: number): Ask => ({ ...asked, files, state: 'sending', why: null })

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What was typed and not sent when the page was left. */
export const keptAsked = (draft: Draft | null): Asked => ({
  id: text(draft?.values['id']) || newId(),
  title: text(draft?.values['title']),
  description: text(draft?.values['description']),
})

/** What is on its way, as it is kept; null where nobody could tell what was asked for. */
const keptAsk = (kept: Outgoing): Ask | null => {
  const { title, description, files } = kept as Partial<Ask>
  if (text(title) === '') return null
  const count = typeof files === 'number' ? files : 0
  return { ...kept, title: text(title), description: text(description), files: count }
}

/** Brings what is asked for to the desk: once, however often it has to be tried, and from whatever page. */
export const useAsks = (type: TypeMeta) => {
  const t = useT()
  const client = useQueryClient()
  return useOutbox<Ask>({
    room: 'asks',
    of: type.name,
    read: keptAsk,
    post: ({ title, description, files }) => ({
      path: `/${type.plural}`,
      body: { title, ...(description.trim() !== '' && { description }) },
      what: title,
      page: paths.help(),
      makes: paths.help(),
      ...(files > 0 && { withFiles: true }),
    }),
    onArrived: async (_ask, answer) => {
      toast({ message: t('help.sent', { number: (answer as RecordAnswer).data.number }) })
      await client.invalidateQueries({ queryKey: recordsKey(type.plural) })
    },
  })
}
