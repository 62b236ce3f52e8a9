import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiRecord } from '#contract/api/records.ts'
import { between } from './bulk/between.ts'

/** Which rows are selected, by id. */
export const useSelection = (rows: readonly ApiRecord[]) => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const order = useRef(rows)
  useEffect(() => {
    order.current = rows
  })
  // The row that was taken last: from there a stretch reaches.
  const last = useRef<string | null>(null)
  // Stable, so that rows that did not change are not drawn again.
  const toggle = useCallback((id: string): void => {
    last.current = id
    setSelected((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  /** Selects all from one row, or from the one that was taken last, to another. */
  const reach = useCallback((id: string, from = last.current): void => {
    const ids = order.current.map((row) => row.id)
    const more = between(ids, from, id)
    last.current = id
    setSelected((before) => new Set([...before, ...more]))
  }, [])
  const clear = (): void => {
    last.current = null
    setSelected((before) => (before.size === 0 ? before : new Set()))
  }
  const setAll = (ids: readonly string[]): void => setSelected(new Set(ids))
  return { selected, toggle, reach, clear, setAll }
}

export type Selection = ReturnType<typeof useSelection>
