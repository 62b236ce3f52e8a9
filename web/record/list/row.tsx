import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { useT } from '../../i18n/i18n.ts'
import { paths } from '../../paths.ts'
import { Cell } from '../columns/cell.tsx'
import { titleFieldOf, titleOf } from '../columns/columns.ts'
import type { Column } from '../columns/columns.ts'
import classes from './rows.module.css'

/** Pixels of a row, and of the head above them. */
export const rowHeights = { compact: 36, comfortable: 44 } as const

export interface RowProps {
  readonly type: TypeMeta
  readonly record: ApiRecord
  readonly refs: Refs
  readonly index: number
  readonly top: number
  readonly isCursor: boolean
  readonly isSelected: boolean
  readonly onToggle: (id: string) => void
  /** All rows up to this one. */
  readonly onReach: (id: string) => void
}

interface WideRowProps extends RowProps {
  readonly columns: readonly Column[]
  readonly template: string
  readonly height: number
}

/** One record as a row. The row under the cursor and a selected row look different. */
export const Row = memo(function Row(props: WideRowProps) {
  const { type, record, refs, index, top, isCursor, isSelected, onToggle, onReach } = props
  const { columns, template, height } = props
  const t = useT()
  const titleField = titleFieldOf(type)
  const linked = columns.find((column) => column.field.name === titleField) ?? columns[0]
  return (
    <div
      id={`row-${record.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      data-cursor={isCursor || undefined}
      data-selected={isSelected || undefined}
      data-archived={record.archivedAt !== null || undefined}
      className={classes.row}
      style={{ gridTemplateColumns: template, height, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={classes.check}>
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={t('list.select', { number: record.number })}
          checked={isSelected}
          onChange={({ nativeEvent }) =>
            (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? onReach : onToggle)(record.id)
          }
        />
      </div>
      {columns.map((column) => (
        <div
          key={column.field.name}
          role="gridcell"
          className={classes.cell}
          data-numeric={column.isNumeric || undefined}
        >
          {column === linked ? (
            <Link
              to={paths.record(type.plural, record.number || record.id)}
              className={classes.link}
              tabIndex={-1}
              preload={false}
              title={titleOf(type, record)}
            >
              {column.field.name === titleField ? (
                titleOf(type, record)
              ) : (
                <Cell field={column.field} record={record} refs={refs} type={type} />
              )}
            </Link>
          ) : (
            <Cell field={column.field} record={record} refs={refs} type={type} />
          )}
        </div>
      ))}
    </div>
  )
})
