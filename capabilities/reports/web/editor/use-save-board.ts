import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { isOvertaken } from '../../../../web/api/problem.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { readRecord, updateRecord } from '../../../../web/api/records.ts'
import { useTypeByName } from '../../../../web/api/use-meta.ts'
import { useT } from '../../../../web/i18n/i18n.ts'
import { toast } from '../../../../web/kit/overlay/toast-store.ts'
import { clashesOf } from '../../../../web/record/record-page/conflict/clash.ts'
import type { Clash } from '../../../../web/record/record-page/conflict/clash.ts'
import { baseOf, valuesOf } from './use-board.ts'
import type { Base, Board, BoardValues } from './use-board.ts'

const plural = 'dashboards'

/** What somebody else made of the same parts meanwhile. */
export interface BoardClash {
  readonly clashes: readonly Clash[]
  readonly theirs: RecordAnswer
}

type Saved = { readonly outcome: 'saved'; readonly answer: RecordAnswer } | { readonly outcome: 'clash'; readonly clash: BoardClash } // prettier-ignore

interface Change {
  readonly values: Partial<BoardValues>
  readonly base: Base
}

const sent = async (id: string, fields: readonly FieldMeta[], { values, base }: Change): Promise<Saved> => {
  try {
    return { outcome: 'saved', answer: await updateRecord(plural, id, base.version, values) }
  } catch (error) {
    if (!isOvertaken(error)) throw error
  }
  const theirs = await readRecord(plural, id)
  // Both as the editor reads them: what the tiles leave to their defaults is no difference.
  const clashes = clashesOf(fields, { ...base }, { ...values }, { ...theirs.data, ...baseOf(theirs.data) })
  if (clashes.length > 0) return { outcome: 'clash', clash: { clashes, theirs } }
  return { outcome: 'saved', answer: await updateRecord(plural, id, theirs.data.version, values) }
}

/**
 * Saves a dashboard upon the version that was opened. Where somebody else changed other parts both changes stand; where
 * the same, nothing is saved and nothing lost before it is decided.
 */
export const useSaveBoard = (id: string, board: Board, onSaved: () => void) => {
  const t = useT()
  const queries = useQueryClient()
  const fields = useTypeByName('dashboard')?.fields
  const [clash, setClash] = useState<BoardClash | null>(null)
  const reload = (): Promise<void> => queries.invalidateQueries({ queryKey: recordsKey(plural) })

  const mutation = useMutation({
    meta: { errors: 'inline' },
    mutationFn: (change: Change) => sent(id, fields ?? [], change),
    onSuccess: async (saved, { values, base }) => {
      if (saved.outcome === 'clash') return setClash(saved.clash)
      board.forget()
      const before = Object.fromEntries(
        Object.keys(values).map((name) => [name, base[name as keyof BoardValues]]),
      )
      const undo = (): void =>
        void updateRecord(plural, id, saved.answer.data.version, before).finally(() => void reload())
      toast({ message: t('reports.editor.saved', { title: valuesOf(board.state).title }), undo })
      await reload()
      onSaved()
    },
  })
  const save = (base: Base = board.state.base): void => mutation.mutate({ values: board.changes, base })
  return {
    save,
    isBusy: mutation.isPending,
    error: mutation.error,
    clash,
    closeClash: () => setClash(null),
    /** Mine stands, upon their version. */
    insist: ({ theirs }: BoardClash): void => {
      const base = baseOf(theirs.data)
      setClash(null)
      board.rebase(base, false)
      save(base)
    },
    /** Theirs stands; mine is one undo away. */
    yieldTo: ({ theirs }: BoardClash): void => {
      setClash(null)
      board.rebase(baseOf(theirs.data), true)
    },
  }
}
