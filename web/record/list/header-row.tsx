import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ApiRecord } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import type { Column } from '../columns/columns.ts'
import { nextSort, sortBy } from './list-state.ts'
import classes from './rows.module.css'
import type { Selection } from './use-selection.ts'

interface HeaderRowProps {
  readonly columns: readonly Column[]
  readonly template: string
  readonly sort: string
  readonly rows: readonly ApiRecord[]
  readonly selection: Selection
  readonly onSort: (sort: string | undefined) => void
}

/** The names of the columns; pressing one sorts by it. */
export function HeaderRow({ columns, template, sort, rows, selection, onSort }: HeaderRowProps) {
  const t = useT()
  const by = sortBy(sort)
  const areAll = rows.length > 0 && selection.selected.size === rows.length
  return (
    <div role="rowgroup" className={classes.header}>
      <div
        role="row"
        aria-rowindex={1}
        className={classes.headerRow}
        style={{ gridTemplateColumns: template }}
      >
        <div role="columnheader" className={classes.check}>
          <Checkbox
            size="xs"
            aria-label={t('list.selectAll')}
            checked={areAll}
            indeterminate={!areAll && selection.selected.size > 0}
            onChange={() =>
              selection.selected.size > 0 ? selection.clear() : selection.setAll(rows.map((row) => row.id))
            }
          />
        </div>
        {columns.map(({ field, isNumeric }) => {
          const isSorted = by?.field === field.name
          const direction = isSorted ? (by.isDescending ? 'descending' : 'ascending') : undefined
          return (
            <div
              key={field.name}
              role="columnheader"
              aria-sort={direction}
              className={classes.head}
              data-numeric={isNumeric || undefined}
            >
              {field.sortable ? (
                <button
                  type="button"
                  className={classes.sort}
                  // Another order clears what is chosen: with rows chosen, Tab goes on to what can be done with them.
                  tabIndex={selection.selected.size > 0 ? -1 : undefined}
                  data-sorted={isSorted || undefined}
                  onClick={() => onSort(nextSort(sort, field.name))}
                >
                  <span className={classes.cut}>{field.label}</span>
                  {direction === 'descending' && <IconArrowDown size={14} aria-hidden />}
                  {direction === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                </button>
              ) : (
                <span className={classes.cut}>{field.label}</span>
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
