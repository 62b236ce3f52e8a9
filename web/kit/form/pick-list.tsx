import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './pick-list.module.css'

interface Pickable {
  readonly id: string
}

/** Which entry the keyboard is at, and the keys of the field above: arrows move, Enter takes: what is there once it `isCurrent`. */
export const usePicking = <Item extends Pickable>(
  items: readonly Item[],
  onTake: (item: Item) => void,
  isCurrent = true,
) => {
  const [wanted, setAt] = useState(0)
  const at = Math.min(wanted, Math.max(0, items.length - 1))
  const isAwaited = useRef(false)
  const takeAwaited = useEffectEvent(() => {
    const item = items[at]
    if (isAwaited.current && item) onTake(item)
    isAwaited.current = false
  })
  useEffect(() => {
    if (isCurrent) takeAwaited()
  }, [isCurrent])
  const onKeyDown = (event: KeyboardEvent) => {
    isAwaited.current = event.key === 'Enter' && !isCurrent
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = items[at]
    if (step !== undefined && items.length > 0) setAt((at + step + items.length) % items.length)
    else if (event.key === 'Enter' && item && isCurrent) onTake(item)
    else if (!isAwaited.current) return
    event.preventDefault()
  }
  return { at, setAt, onKeyDown, current: items[at] }
}

/** What a field needs to be the field of a `PickList`. */
export const pickerProps = (id: string, current: Pickable | undefined) =>
  ({
    role: 'combobox',
    autoComplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': current !== undefined,
    'aria-controls': id,
    'aria-activedescendant': current && `${id}-${current.id}`,
  }) as const

interface PickListProps<Item> {
  readonly id: string
  readonly label: string
  readonly items: readonly Item[]
  readonly at: number
  readonly onAt: (index: number) => void
  readonly onTake: (item: Item) => void
  readonly draw: (item: Item) => ReactNode
}

/** Entries below a field that stays in focus; a press takes one too. */
export function PickList<Item extends Pickable>({
  id,
  label,
  items,
  at,
  onAt,
  onTake,
  draw,
}: PickListProps<Item>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (list.current) showEntry(list.current, at)
  }, [at])
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={classes.list}>
      {items.map((item, index) => (
        <button
          key={item.id}
          id={`${id}-${item.id}`}
          type="button"
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onPointerMove={() => onAt(index)}
          onClick={() => onTake(item)}
        >
          {draw(item)}
        </button>
      ))}
    </div>
  )
}

/** Brings an entry into sight within its list; the page that it stands in stays where it is. */
const showEntry = (list: HTMLElement, at: number): void => {
  const entry = list.children[at]
  if (!(entry instanceof HTMLElement)) return
  const end = entry.offsetTop + entry.offsetHeight - list.clientHeight
  list.scrollTop = Math.min(Math.max(list.scrollTop, end), entry.offsetTop)
}
