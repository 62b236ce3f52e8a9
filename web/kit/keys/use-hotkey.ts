import { useEffect, useRef, useSyncExternalStore } from 'react'
import { activeKeys, registerKey, subscribeKeys } from './registry.ts'
import type { Hotkey } from './registry.ts'

/**
 * A key for as long as the component is on the screen; shown in the `?` overlay. `keys: null` switches it off.
 * Keys are ignored while the person types or a dialog is open, unless `inFields`.
 */
export const useHotkey = (
  keys: string | null,
  run: (event: KeyboardEvent) => void,
  { label, group, inFields = false }: Pick<Hotkey, 'label' | 'group' | 'inFields'>,
): void => {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (keys === null) return undefined
    return registerKey({ keys, label, group, inFields, run: (event) => latest.current(event) })
  }, [keys, label, group, inFields])
}

export const useActiveKeys = (): readonly Hotkey[] => useSyncExternalStore(subscribeKeys, activeKeys)
