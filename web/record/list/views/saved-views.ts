import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Abilities, ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../../api/queries.ts'
import {
  archiveRecord,
  createRecord,
  listRecords,
  restoreRecord,
  updateRecord,
} from '../../../api/records.ts'
import { useTypeByName } from '../../../api/use-meta.ts'
import { useT } from '../../../i18n/i18n.ts'
import { toast } from '../../../kit/overlay/toast-store.ts'
import type { ListAddress } from '../../../paths.ts'

const plural = 'saved-views'

/** A way to look at a list, kept under a name. */
export interface SavedView {
  readonly id: string
  readonly title: string
  readonly version: number
  readonly audience: string
  readonly isMine: boolean
  readonly address: ListAddress
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const viewOf = (record: ApiRecord & { readonly abilities?: Abilities }): SavedView => ({
  id: record.id,
  title: text(record['title']) ?? record.number,
  version: record.version,
  audience: text(record['audience']) ?? 'own',
  isMine: record.abilities?.update.allowed ?? false,
  address: {
    filter: text(record['filter']),
    sort: text(record['sort']),
    columns: text(record['columns']),
    group: text(record['groupBy']),
  },
})

const viewsQuery = (typeName: string) =>
  queryOptions({
    queryKey: [...recordsKey(plural), 'views', typeName],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const asked = {
        filter: `listOf = ${JSON.stringify(typeName)}`,
        sort: 'title',
        limit: 40,
        abilities: true,
      }
      return (await listRecords(plural, asked, signal)).data.map(viewOf)
    },
  })

const none: readonly SavedView[] = []

/** The views of a list that this reader is offered. */
export const useSavedViews = (type: TypeMeta): readonly SavedView[] => {
  const isKnown = useTypeByName('saved-view') !== undefined
  return useQuery({ ...viewsQuery(type.name), enabled: isKnown }).data ?? none
}

const parts = ['filter', 'sort', 'columns', 'group'] as const

/** Whether a list shows just this view. */
export const isShown = ({ address }: SavedView, shown: ListAddress): boolean =>
  !shown.archived &&
  !shown.q &&
  !shown.went &&
  parts.every((part) => (address[part] ?? '') === (shown[part] ?? ''))

/** What is kept of a list's address. */
const valuesOf = ({ filter, sort, columns, group }: ListAddress) => ({
  filter: filter ?? null,
  sort: sort ?? null,
  columns: columns ?? null,
  groupBy: group ?? null,
})

export interface Offer {
  readonly title: string
  readonly audience: string
  readonly team: string | null
}

/** Keeps a list as a view. */
export const useSaveView = (type: TypeMeta) => {
  const queries = useQueryClient()
  return useMutation({
    meta: { errors: 'inline' },
    mutationFn: ({ offer, address }: { offer: Offer; address: ListAddress }) =>
      createRecord(plural, { ...offer, listOf: type.name, ...valuesOf(address) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: recordsKey(plural) }),
  })
}

/** Changes a view to what the list shows now, or takes it away; both can be undone. */
export const useChangeView = () => {
  const t = useT()
  const queries = useQueryClient()
  const reload = () => void queries.invalidateQueries({ queryKey: recordsKey(plural) })
  const change = useMutation({
    mutationFn: async ({ view, address }: { view: SavedView; address: ListAddress }) => {
      const { data } = await updateRecord(plural, view.id, view.version, valuesOf(address))
      return { view, version: data.version }
    },
    onSuccess: ({ view, version }) => {
      const undo = () => void updateRecord(plural, view.id, version, valuesOf(view.address)).finally(reload)
      toast({ message: t('list.views.changed', { title: view.title }), undo })
    },
    onSettled: reload,
  })
  const remove = useMutation({
    mutationFn: async (view: SavedView) => {
      await archiveRecord(plural, view.id)
      return view
    },
    onSuccess: (view) => {
      const undo = () => void restoreRecord(plural, view.id).finally(reload)
      toast({ message: t('list.views.removed', { title: view.title }), undo })
    },
    onSettled: reload,
  })
  return { change, remove }
}
