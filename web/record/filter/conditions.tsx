import { useMemo } from 'react'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useTypes } from '../../api/use-meta.ts'
import { AddFilter } from './add-filter.tsx'
import type { Chip } from './chip.ts'
import { chipsToFeel } from './chips-to-feel.ts'
import { FeelInput } from './feel-input.tsx'
import { feelToChips } from './feel-to-chips.ts'
import { FilterChip } from './filter-chip.tsx'
import type { RecordField } from './filter-field.ts'
import { feelFault, filterSchema } from './rule-schema.ts'

interface ConditionsProps {
  readonly type: TypeMeta
  readonly fields: readonly RecordField[]
  readonly filter: string
  readonly isFeel: boolean
  readonly onFilter: (filter: string) => void
}

/** A filter as chips, or as FEEL where the person wants that or something is wrong with it. */
export default function Conditions({ type, fields, filter, isFeel, onFilter }: ConditionsProps) {
  const types = useTypes()
  const schema = useMemo(() => filterSchema(type, types), [type, types])
  const chips = useMemo(
    () => (feelFault(filter, schema) === null ? feelToChips(filter, fields) : null),
    [filter, schema, fields],
  )
  if (isFeel || chips === null)
    return (
      <FeelInput
        key={filter}
        type={type}
        text={filter}
        schema={schema}
        isWanted={isFeel}
        onApply={onFilter}
      />
    )
  const set = (next: readonly Chip[]): void => onFilter(chipsToFeel(next, fields))
  return (
    <>
      {chips.map((chip, at) => (
        <FilterChip
          key={`${at}${JSON.stringify(chip)}`}
          chip={chip}
          fields={fields}
          onChange={(next) => set(chips.with(at, next))}
          onRemove={() => set(chips.toSpliced(at, 1))}
        />
      ))}
      <AddFilter fields={fields} onAdd={(chip) => set([...chips, chip])} />
    </>
  )
}
