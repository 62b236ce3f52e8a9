import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import type { DecisionTable } from '#contract/rule/decision.ts'
import { useKeysWithin } from '../../record/fields/typing/use-keys-within.ts'
import { blankRule, withMoved } from './table-shape.ts'

interface TableKeys {
  /** Puts the focus into a cell; the head is row -1. */
  readonly goTo: (row: number, cell: number) => void
}

interface Place {
  readonly row: number
  readonly column: number
}

const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/**
 * A table by keys: up, down and Enter go from rule to rule in a column, Enter behind the last makes another; with Alt the
 * rule itself moves. Tab goes from cell to cell as everywhere.
 */
export const useTableKeys = (
  place: RefObject<HTMLTableElement | null>,
  table: DecisionTable,
  onTable: (table: DecisionTable) => void,
): TableKeys => {
  const wanted = useRef<Place | null>(null)
  // A rule that was moved or made is there with the next drawing only.
  useEffect(() => {
    if (!wanted.current) return
    focusIn(place.current, wanted.current)
    wanted.current = null
  }, [place, table])
  useKeysWithin(place, (event) => {
    const step = steps[event.key]
    const at = cellOf(event.target)
    if (step === undefined || !at || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = { row: at.row + step, column: at.column }
    const changed = event.altKey ? withMoved(table, at.row, step) : withNext(table, event.key, next)
    if (changed !== table) {
      wanted.current = next
      onTable(changed)
    } else if (!event.altKey) focusIn(place.current, next)
  })
  // The first column is the number of the rule.
  return { goTo: (row, cell) => focusIn(place.current, { row, column: cell + 1 }) }
}

/** With one more rule where Enter leads behind the last. */
const withNext = (table: DecisionTable, key: string, { row }: Place): DecisionTable =>
  key === 'Enter' && row === table.rules.length
    ? { ...table, rules: [...table.rules, blankRule(table)] }
    : table

/** Rule and column of the cell that a key was pressed in; the head is row -1, its fields are reached with Tab. */
const cellOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof HTMLInputElement ? target.closest('td, th') : null
  const row = cell?.closest('tr')
  return cell instanceof HTMLTableCellElement && row
    ? { row: row.rowIndex - 1, column: cell.cellIndex }
    : null
}

const focusIn = (table: HTMLTableElement | null, { row, column }: Place): void => {
  const cell = table?.rows[row + 1]?.cells[column]
  const inputs = cell?.querySelectorAll('input')
  // In the head what is read stands below what it is called.
  const input = inputs?.[row === -1 ? Math.min(1, inputs.length - 1) : 0]
  input?.focus()
  input?.select()
}
