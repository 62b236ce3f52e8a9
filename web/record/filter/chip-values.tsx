import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { durationSeconds } from '#contract/fields/duration.ts'
import { useT } from '../../i18n/i18n.ts'
import { useReader } from '../../kit/reader.ts'
import { valuesNeeded } from './chip.ts'
import type { Operator } from './chip.ts'
import classes from './chip.module.css'
import type { RecordField } from './filter-field.ts'
import { dayOf, startOfDay } from './local-day.ts'
import { RecordChoice } from './record-choice.tsx'

interface ChipValuesProps {
  readonly field: RecordField
  readonly operator: Operator
  readonly values: readonly string[]
  readonly onValues: (values: readonly string[]) => void
}

/** The values of a chip, entered as its field's kind has it. */
export function ChipValues({ field, operator, values, onValues }: ChipValuesProps) {
  const t = useT()
  const needed = valuesNeeded(operator)
  if (needed === 0) return null
  if (field.choices) return <Choices choices={field.choices} values={values} onValues={onValues} />
  if (field.kind === 'ref' || field.kind === 'refs')
    return (
      <RecordChoice target={field.target ?? ''} isSingle={needed === 1} values={values} onValues={onValues} />
    )
  if (operator === 'within' || operator === 'olderThan' || field.kind === 'duration')
    return <Span value={values[0] ?? ''} onValue={(value) => onValues([value])} />
  const labels = needed === 2 ? [t('filter.from'), t('filter.to')] : [t('filter.value')]
  return (
    <>
      {labels.map((label, at) => (
        <Single
          key={label}
          label={label}
          field={field}
          value={values[at] ?? ''}
          isFirst={at === 0}
          onValue={(value) => onValues(labels.map((_, each) => (each === at ? value : (values[each] ?? ''))))}
        />
      ))}
    </>
  )
}

function Choices({
  choices,
  values,
  onValues,
}: {
  choices: Readonly<Record<string, string>>
  values: readonly string[]
  onValues: (values: readonly string[]) => void
}) {
  return (
    <div className={classes.choices}>
      {Object.entries(choices).map(([value, label], at) => (
        <Checkbox
          key={value}
          size="xs"
          label={label}
          data-autofocus={at === 0 || undefined}
          checked={values.includes(value)}
          onChange={(event) =>
            onValues(
              event.currentTarget.checked ? [...values, value] : values.filter((each) => each !== value),
            )
          }
        />
      ))}
    </div>
  )
}

interface SingleProps {
  readonly label: string
  readonly field: RecordField
  readonly value: string
  readonly isFirst: boolean
  readonly onValue: (value: string) => void
}

function Single({ label, field, value, isFirst, onValue }: SingleProps) {
  const { timeZone } = useReader()
  const isNumber = field.kind === 'integer' || field.kind === 'decimal'
  const isDay = field.kind === 'date' || field.kind === 'datetime'
  const shown =
    field.kind === 'datetime' && value !== '' ? (dayOf(value, timeZone) ?? value.slice(0, 10)) : value
  const change = (text: string): void =>
    onValue(field.kind === 'datetime' ? (startOfDay(text, timeZone) ?? '') : text)
  return (
    <TextInput
      size="xs"
      label={label}
      type={isDay ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      data-autofocus={isFirst || undefined}
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}

const unitSeconds = { H: 3600, D: 86_400, W: 604_800 } as const
type Unit = keyof typeof unitSeconds
const isUnit = (text: string): text is Unit => text in unitSeconds

/** A length of time as number and unit. */
function Span({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const t = useT()
  const [unit, setUnit] = useState<Unit>(unitOf(value))
  const [amount, setAmount] = useState(
    value === '' ? '' : String(durationSeconds(value) / unitSeconds[unitOf(value)]),
  )
  const change = (nextAmount: string, nextUnit: Unit): void => {
    setAmount(nextAmount)
    setUnit(nextUnit)
    onValue(/^\d{1,5}$/.test(nextAmount) ? spanText(Number(nextAmount), nextUnit) : '')
  }
  return (
    <div className={classes.span}>
      <TextInput
        size="xs"
        label={t('filter.amount')}
        inputMode="numeric"
        data-autofocus
        value={amount}
        onChange={(event) => change(event.currentTarget.value, unit)}
      />
      <NativeSelect
        size="xs"
        label={t('filter.unit')}
        value={unit}
        data={Object.keys(unitSeconds)
          .filter(isUnit)
          .map((name) => ({ value: name, label: t(`filter.units.${name}`) }))}
        onChange={(event) => change(amount, event.currentTarget.value as Unit)}
      />
    </div>
  )
}

const spanText = (amount: number, unit: Unit): string =>
  unit === 'H' ? `PT${amount}H` : `P${unit === 'W' ? amount * 7 : amount}D`

const unitOf = (value: string): Unit => {
  if (value === '') return 'D'
  const seconds = durationSeconds(value)
  return seconds % unitSeconds.D === 0 ? 'D' : 'H'
}
