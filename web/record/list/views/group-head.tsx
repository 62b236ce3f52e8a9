import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import { useT } from '../../../i18n/i18n.ts'
import { numberText } from '../../../kit/marks/format.ts'
import { useReader } from '../../../kit/reader.ts'
import { Cell } from '../../columns/cell.tsx'
import type { RecordField } from '../../filter/filter-field.ts'
import type { ListState } from '../list-state.ts'
import classes from '../rows.module.css'
import { countedKinds, groupCountsQuery } from './group-counts.ts'
import { groupHeight, groupKey } from './group-height.ts'

interface GroupHeadProps {
  readonly type: TypeMeta
  readonly state: ListState
  readonly group: RecordField
  readonly record: ApiRecord
  readonly refs: Refs
  readonly top: number
}

/** What the rows below have in common, and how many there are of them. Loaded with the first list that has groups. */
export default function GroupHead({ type, state, group, record, refs, top }: GroupHeadProps) {
  const t = useT()
  const counts = useQuery({
    ...groupCountsQuery(type.plural, state),
    enabled: countedKinds.includes(group.kind) && group.target !== '*',
  })
  const count = counts.data?.get(groupKey(record[group.name]))
  return (
    <div
      role="row"
      className={classes.groupHead}
      style={{ height: groupHeight, transform: `translateY(${top}px)` }}
    >
      <div role="gridcell">
        <span className="visually-hidden">{group.label}: </span>
        {(record[group.name] ?? null) === null ? (
          t('list.group.nothing')
        ) : (
          <Cell field={group} record={record} refs={refs} type={type} />
        )}
        {count !== undefined && <GroupCount count={count} />}
      </div>
    </div>
  )
}

function GroupCount({ count }: { count: number }) {
  const t = useT()
  const formatted = numberText(count, useReader())
  return (
    <span className={classes.groupCount} data-numeric>
      <span aria-hidden>{formatted}</span>
      <span className="visually-hidden">{t('list.count', { count, formatted })}</span>
    </span>
  )
}
