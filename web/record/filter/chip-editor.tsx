import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { Button } from '../../kit/overlay/button.tsx'
import { isComplete, operatorsOf, valuesNeeded } from './chip.ts'
import type { FieldChip, Operator } from './chip.ts'
import { ChipValues } from './chip-values.tsx'
import classes from './chip.module.css'
import type { RecordField } from './filter-field.ts'

interface ChipEditorProps {
  readonly field: RecordField
  readonly chip: FieldChip
  readonly onApply: (chip: FieldChip) => void
}

/** What is said of a field, and its values. Enter applies. */
export function ChipEditor({ field, chip, onApply }: ChipEditorProps) {
  const t = useT()
  const [draft, setDraft] = useState(chip)
  const operators = operatorsOf(field)
  const setOperator = (operator: Operator): void =>
    setDraft({ ...draft, operator, values: keepsValues(draft.operator, operator) ? draft.values : [] })
  return (
    <form
      ref={focusFirst}
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault()
        if (isComplete(draft)) onApply(draft)
      }}
    >
      <NativeSelect
        size="xs"
        label={field.label}
        aria-label={`${field.label}: ${t('filter.operator')}`}
        value={draft.operator}
        data={operators.map((operator) => ({ value: operator, label: t(`filter.operators.${operator}`) }))}
        onChange={(event) => setOperator(event.currentTarget.value as Operator)}
      />
      <ChipValues
        key={draft.operator}
        field={field}
        operator={draft.operator}
        values={draft.values}
        onValues={(values) => setDraft({ ...draft, values })}
      />
      <div className={classes.foot}>
        <Button type="submit" kind="primary" size="small" disabled={!isComplete(draft)}>
          {t('filter.apply')}
        </Button>
      </div>
    </form>
  )
}

// The editor opens in a popover that has the focus already: it goes on to the first input.
const focusFirst = (form: HTMLFormElement | null): void => {
  const first =
    form?.querySelector<HTMLElement>('[data-autofocus]') ?? form?.querySelector<HTMLElement>('select')
  requestAnimationFrame(() => first?.focus())
}

const keepsValues = (before: Operator, after: Operator): boolean =>
  valuesNeeded(before) === valuesNeeded(after) && isSpan(before) === isSpan(after)

const isSpan = (operator: Operator): boolean => operator === 'within' || operator === 'olderThan'
