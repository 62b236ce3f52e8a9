import { useCallback } from 'react'
import { useSession } from '../../api/use-meta.ts'
import type { Values } from '../fields/widget.ts'
import { draftKey, dropDraft, readDraft, writeDraft } from './draft.ts'
import type { Draft } from './draft.ts'

export interface KeptDraft {
  readonly read: () => Draft | null
  readonly write: (values: Values) => void
  readonly drop: () => void
}

/**
 * The signed-in person's draft at a place. Each letter is written at once: a tab that crashes says no farewell, and
 * whatever waited for a pause in the typing would be lost with it.
 */
export const useDraft = (...place: readonly string[]): KeptDraft => {
  const { person } = useSession()
  const key = draftKey(person.id, ...place)
  const read = useCallback(() => readDraft(key), [key])
  const write = useCallback((values: Values) => writeDraft(key, values), [key])
  const drop = useCallback(() => dropDraft(key), [key])
  return { read, write, drop }
}
