import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { ApiRecord } from '#contract/api/records.ts'
import type { StateClass } from '#contract/lifecycle.ts'
import { answerOf, routes } from '../../../../../web/api/client.ts'
import { recordsKey } from '../../../../../web/api/queries.ts'
import { readRecord, transitionRecord } from '../../../../../web/api/records.ts'
import { searchRecords } from '../../../../../web/api/search.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { toast } from '../../../../../web/kit/overlay/toast-store.ts'
import { useRecord } from '../../../../../web/record/record-page/open-record.ts'

/** An incident that may be the one that stays. */
export interface Target {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly stateClass: StateClass
}

const settleMs = 200
const mostFound = 8

/** Incidents by number or words, as they are typed. */
export const useFound = (typeName: string, typed: string) => {
  const [words] = useDebouncedValue(typed.trim(), settleMs)
  return useQuery({
    queryKey: ['merge-targets', typeName, words],
    enabled: words !== '',
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await searchRecords(words, mostFound, signal, [typeName])).data.filter(
        ({ state }) => state !== 'merged',
      ) as readonly Target[],
  })
}

const readPreview = (key: string, into: string, signal: AbortSignal) =>
  answerOf(
    routes.GET('/incidents/{key}/merge-preview', { params: { path: { key }, query: { into } }, signal }),
  )

/** What a merging does, as the server says it. */
export type MergePreview = Awaited<ReturnType<typeof readPreview>>

/** What merging `key` into `into` would do, as of now. */
export const mergePreviewQuery = (key: string, into: string) =>
  queryOptions({
    queryKey: [...recordsKey('incidents'), 'merge-preview', key, into],
    staleTime: 0,
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) => readPreview(key, into, signal),
  })

/** Merges, as it was foreseen, and offers to take it back. */
export const useMerge = (onDone: () => void) => {
  const t = useT()
  const { refresh } = useRecord()
  return useMutation({
    meta: { errors: 'inline' },
    mutationFn: async ({ merged, stays }: MergePreview) => {
      const { data: before } = await readRecord('incidents', merged.id)
      const { data } = await transitionRecord('incidents', merged.id, {
        transition: 'merge',
        values: { duplicateOf: stays.id },
        version: merged.version,
      })
      return { before, after: data }
    },
    onSuccess: ({ before, after }, { merged, stays }) => {
      refresh()
      onDone()
      toast({
        message: t('desk.merge.done', { merged: merged.number, stays: stays.number }),
        undo: () => void takeBack(before, after).finally(refresh),
      })
    },
  })
}

/** Separates them again and leads the duplicate back to where it was, as far as a step goes there: a resolution stays gone. */
const takeBack = async (before: ApiRecord, { id, version }: ApiRecord): Promise<void> => {
  const { data } = await transitionRecord('incidents', id, { transition: 'unmerge', version })
  const back = wayBack(before)
  if (back) await transitionRecord('incidents', id, { ...back, version: data.version })
}

const wayBack = ({ state, ...before }: ApiRecord) => {
  if (state === 'new') return { transition: 'requeue' }
  if (state !== 'waiting') return null
  const { waitingReason, followUpAt } = before
  return followUpAt ? { transition: 'wait', values: { waitingReason, followUpAt } } : null
}
