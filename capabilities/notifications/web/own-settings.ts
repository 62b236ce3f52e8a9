import { useState } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { recordQuery } from '../../../web/api/queries.ts'
import { updateRecord } from '../../../web/api/records.ts'
import { useSession } from '../../../web/api/use-meta.ts'

interface Change {
  readonly field: string
  readonly value: unknown
}

export interface OwnSettings {
  /** A setting as it is, or as it is being made; null until they are known. */
  readonly valueOf: ((field: string) => unknown) | null
  readonly change: (field: string, value: unknown) => void
}

/** The settings of the reader: fields of their own person, each saved as it is made. */
export const useOwnSettings = (): OwnSettings => {
  const queries = useQueryClient()
  const { person } = useSession()
  const own = useQuery(recordQuery('people', person.id))
  // Shown at once, and until it is known to be saved or refused.
  const [made, setMade] = useState<readonly Change[]>([])
  const saving = useMutation({
    scope: { id: 'own settings' },
    mutationFn: async ({ field, value }: Change) => {
      const { queryKey } = recordQuery('people', person.id)
      const version = queries.getQueryData(queryKey)?.data.version ?? 0
      queries.setQueryData(queryKey, await updateRecord('people', person.id, version, { [field]: value }))
    },
    onError: () => void own.refetch(),
    onSettled: (_saved, _error, change) => setMade((all) => all.filter((each) => each !== change)),
  })
  const record = own.data?.data
  return {
    valueOf: record
      ? (field) => {
          const last = made.findLast((each) => each.field === field)
          return last ? last.value : record[field]
        }
      : null,
    change: (field, value) => {
      const change = { field, value }
      setMade((all) => [...all, change])
      saving.mutate(change)
    },
  }
}
