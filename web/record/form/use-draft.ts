import { useCallback, useEffect, useRef } from 'react'
import { useSession } from '../../api/use-meta.ts'
import type { Values } from '../fields/widget.ts'
import { draftKey, dropDraft, readDraft, writeDraft } from './draft.ts'
import type { Draft } from './draft.ts'

const settleMs = 250

export interface KeptDraft {
  readonly read: () => Draft | null
  readonly write: (values: Values) => void
  readonly drop: () => void
  /** Writes now what was to be written in a moment. */
  readonly settle: () => void
}

/** The signed-in person's draft at a place. Writing settles for a moment, and is finished when the page is left. */
export const useDraft = (...place: readonly string[]): KeptDraft => {
  const { person } = useSession()
  const key = draftKey(person.id, ...place)
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; finish: () => void } | null>(null)

  const settle = useCallback(() => {
    if (!pending.current) return
    clearTimeout(pending.current.timer)
    pending.current.finish()
    pending.current = null
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', settle)
    return () => {
      window.removeEventListener('pagehide', settle)
      settle()
    }
  }, [settle])

  const read = useCallback(() => readDraft(key), [key])
  const write = useCallback(
    (values: Values) => {
      if (pending.current) clearTimeout(pending.current.timer)
      const finish = () => writeDraft(key, values)
      pending.current = { timer: setTimeout(settle, settleMs), finish }
    },
    [key, settle],
  )
  const drop = useCallback(() => {
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = null
    dropDraft(key)
  }, [key])
  return { read, write, drop, settle }
}
