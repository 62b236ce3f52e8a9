import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { Cell } from '../../columns/cell.tsx'
import type { RecordField } from '../../filter/filter-field.ts'
import classes from '../rows.module.css'

const height = 32

/** The height of the heading above a row: none where the row is of the same group as the one before. */
export const headHeight = (
  rows: readonly ApiRecord[],
  index: number,
  group: Pick<RecordField, 'name'> | null,
): number => {
  const row = rows[index]
  if (group === null || !row) return 0
  const before = rows[index - 1]
  return before && JSON.stringify(before[group.name]) === JSON.stringify(row[group.name]) ? 0 : height
}

interface GroupHeadProps {
  readonly type: TypeMeta
  readonly group: RecordField
  readonly record: ApiRecord
  readonly refs: Refs
  readonly top: number
}

/** What the rows below have in common. */
export function GroupHead({ type, group, record, refs, top }: GroupHeadProps) {
  const t = useT()
  return (
    <div role="row" className={classes.groupHead} style={{ height, transform: `translateY(${top}px)` }}>
      <div role="gridcell">
        <span className="visually-hidden">{group.label}: </span>
        {(record[group.name] ?? null) === null ? (
          t('list.group.nothing')
        ) : (
          <Cell field={group} record={record} refs={refs} type={type} />
        )}
      </div>
    </div>
  )
}
