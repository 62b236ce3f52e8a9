import { useEffect, useId, useRef, useState } from 'react'
import { controlsWithin } from '../focus/controls.ts'
import { toast } from '../overlay/toast-store.ts'

/** What the buttons of rows are called, and what is said of what they do. */
export interface RowWords {
  readonly add: string
  readonly one: (number: number) => string
  readonly remove: (number: number) => string
  readonly removed: string
  /** Without them the order means nothing, and nothing is moved. */
  readonly up?: (number: number) => string
  readonly down?: (number: number) => string
}

interface RowsState<Item> {
  readonly items: readonly Item[]
  readonly onItems: (items: readonly Item[]) => void
  readonly words: RowWords
}

/** Rows that are added, taken away, had back and moved, each with the focus at what one does next. */
export const useRows = <Item>({ items, onItems, words }: RowsState<Item>) => {
  const id = useId()
  const [keys, setKeys, newKey] = useKeys(items.length)
  const focusSoon = useFocusSoon()
  const [said, setSaid] = useState('')
  const idOf = (key: number, button?: 'up' | 'down' | 'remove'): string =>
    button ? `${id}-${key}-${button}` : `${id}-${key}`
  const addId = `${id}-add`
  const change = (nextItems: readonly Item[], nextKeys: readonly number[]): void => {
    setKeys(nextKeys)
    onItems(nextItems)
  }
  const insert = (item: Item, at: number): void => {
    change(items.toSpliced(at, 0, item), keys.toSpliced(at, 0, newKey))
    focusSoon(idOf(newKey))
  }
  const giveBack = useLatest(insert)
  const remove = (at: number): void => {
    const item = items[at] as Item
    const beside = keys[at + 1] ?? keys[at - 1]
    change(items.toSpliced(at, 1), keys.toSpliced(at, 1))
    focusSoon(beside === undefined ? addId : idOf(beside, 'remove'))
    toast({ message: words.removed, undo: () => giveBack.current?.(item, at) })
  }
  /** `held`: what keeps the focus; else it is what moves the row once more. */
  const move = (at: number, to: number, held?: Element | null): void => {
    const key = keys[at]
    if (key === undefined || to < 0 || to >= items.length) return
    change(
      items.toSpliced(at, 1).toSpliced(to, 0, items[at] as Item),
      keys.toSpliced(at, 1).toSpliced(to, 0, key),
    )
    setSaid(words.one(to + 1))
    const [same, other] = to < at ? (['up', 'down'] as const) : (['down', 'up'] as const)
    focusSoon(...(held ? [held] : [idOf(key, same), idOf(key, other)]))
  }
  return { keys, said, idOf, addId, add: (item: Item) => insert(item, items.length), remove, move }
}

/** A key for each row, which it keeps wherever it is moved; and one that none has had. */
const useKeys = (count: number): readonly [readonly number[], (keys: readonly number[]) => void, number] => {
  const [{ keys, next }, set] = useState(() => ({ keys: keysFrom(0, count), next: count }))
  // Others than were made here: a draft was had back, or thrown away.
  if (keys.length !== count)
    set({ keys: [...keys, ...keysFrom(next, count)].slice(0, count), next: next + count })
  return [keys, (changed) => set({ keys: changed, next: next + 1 }), next]
}

const keysFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => first + at)

/** What somebody may ask for later, by a notice; null once it is gone from the page. */
const useLatest = <Run>(run: Run) => {
  const latest = useRef<Run | null>(null)
  useEffect(() => {
    latest.current = run
    return () => {
      latest.current = null
    }
  })
  return latest
}

/** After the drawing that puts it there: the first of them that can have the focus; of a row what is entered first. */
const useFocusSoon = () => {
  const wanted = useRef<readonly (string | Element)[]>([])
  useEffect(() => {
    const found = wanted.current.flatMap(
      (each) => (typeof each === 'string' ? document.getElementById(each) : each) ?? [],
    )
    wanted.current = []
    for (const element of found) {
      const control = element.matches('[data-row]') ? firstIn(element) : element
      if (!(control instanceof HTMLElement) || control.matches(':disabled')) continue
      return control.focus()
    }
  })
  return (...places: readonly (string | Element)[]): void => {
    wanted.current = places
  }
}

const firstIn = (row: Element): Element | undefined => {
  const controls = controlsWithin(row)
  return (
    row.querySelector('[data-first]') ??
    controls.find((each) => each.matches('input, select, textarea')) ??
    controls[0]
  )
}
