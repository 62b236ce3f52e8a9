import { useEffect, useEffectEvent, useRef } from 'react'

/** What opens by these keys itself keeps them. */
const opens = 'select, [role=combobox], [aria-haspopup=listbox]'
const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

type Move = (at: number, to: number, held: Element | null) => void

/** Moves the row that has the focus by Alt and the arrows; the answer is for the element whose children the rows are. */
export const useMoveKeys = (move: Move | null) => {
  const place = useRef<HTMLDivElement>(null)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    const step = steps[key]
    if (!move || step === undefined || !event.altKey || event.ctrlKey || event.metaKey) return
    if (!(target instanceof Element) || target.matches(opens)) return
    const at = [...(place.current?.children ?? [])].findIndex((row) => row.contains(target))
    if (at === -1) return
    event.preventDefault()
    event.stopPropagation()
    move(at, at + step, document.activeElement)
  })
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const listen = (event: KeyboardEvent) => onKey(event)
    element.addEventListener('keydown', listen)
    return () => element.removeEventListener('keydown', listen)
  }, [])
  return place
}
