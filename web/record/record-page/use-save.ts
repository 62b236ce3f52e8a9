import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, RecordAnswer } from '#contract/api/records.ts'
import { isOvertaken } from '../../api/problem.ts'
import { recordQuery, recordsKey } from '../../api/queries.ts'
import { readRecord, updateRecord } from '../../api/records.ts'
import type { Values } from '../fields/widget.ts'
import type { Clash } from './conflict/clash.ts'
import type { SaveResult } from './open-record.ts'

// What compares two versions is loaded with the first sign of use, at the latest with the first save.
const loadClash = () => import('./conflict/clash.ts')

/** What a save needs beside itself: for a page to load before the first. */
export const saving = { loading: loadClash }

/** A save that has to be decided by the person. */
export interface OpenClash {
  readonly clashes: readonly Clash[]
  /** My values that nobody else touched: saved with the decision. */
  readonly rest: Values
  readonly theirs: RecordAnswer
}

interface SaveOptions {
  readonly type: TypeMeta
  readonly recordKey: string
  readonly recordId: string
  /** Somebody else's change of other fields was found and kept. */
  readonly onBeside: (labels: readonly string[]) => void
}

/** Saving single fields, one after the other, each upon the version that the person saw. */
export const useSave = ({ type, recordKey, recordId, onBeside }: SaveOptions) => {
  const client = useQueryClient()
  const [clash, setClash] = useState<OpenClash | null>(null)
  const { queryKey } = recordQuery(type.plural, recordKey)

  const show = (answer: RecordAnswer) => {
    client.setQueryData(queryKey, answer)
    void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'timeline', recordId] })
    void client.invalidateQueries({ queryKey: [...recordsKey(type.plural), 'list'], refetchType: 'none' })
  }

  const mutation = useMutation({
    meta: { errors: 'inline' },
    // Two quick saves of one record are no clash with oneself: the second waits for the first one's version.
    scope: { id: `save ${recordId}` },
    mutationFn: async ({ values, base }: { values: Values; base: ApiRecord }): Promise<SaveResult> => {
      const { clashesOf } = await loadClash()
      const known = client.getQueryData<RecordAnswer>(queryKey)?.data ?? base
      const seen = clashesOf(type.fields, base, values, known)
      if (seen.length === 0) {
        try {
          show(await updateRecord(type.plural, recordId, known.version, values))
          return { outcome: 'saved' }
        } catch (error) {
          if (!isOvertaken(error)) throw error
        }
      }
      return saveUpon(await readRecord(type.plural, recordId), values, base)
    },
  })

  const saveUpon = async (theirs: RecordAnswer, values: Values, base: ApiRecord): Promise<SaveResult> => {
    const { changedBeside, clashesOf } = await loadClash()
    show(theirs)
    const clashes = clashesOf(type.fields, base, values, theirs.data)
    if (clashes.length > 0) {
      const names = clashes.map(({ field }) => field.name)
      const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
      setClash({ clashes, rest, theirs })
      return { outcome: 'clash' }
    }
    show(await updateRecord(type.plural, recordId, theirs.data.version, values))
    onBeside(changedBeside(type.fields, base, values, theirs.data).map(({ label }) => label))
    return { outcome: 'saved' }
  }

  const save = async (values: Values, base: ApiRecord): Promise<SaveResult> => {
    try {
      return await mutation.mutateAsync({ values, base })
    } catch (error) {
      return { outcome: 'refused', error }
    }
  }
  return { save, show, clash, closeClash: () => setClash(null) }
}
