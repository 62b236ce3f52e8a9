import { useCallback, useState } from 'react'

/** Which rows are selected, by id, and which one the keyboard is at. */
export const useSelection = () => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  // Stable, so that rows that did not change are not drawn again.
  const toggle = useCallback((id: string): void => {
    setSelected((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  const clear = (): void => setSelected((before) => (before.size === 0 ? before : new Set()))
  const setAll = (ids: readonly string[]): void => setSelected(new Set(ids))
  return { selected, toggle, clear, setAll }
}
