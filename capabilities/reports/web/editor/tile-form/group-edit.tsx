import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { GroupKey } from '#contract/api/aggregate.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { recordFields } from '../../../../../web/record/filter/filter-field.ts'
import { flowFields, groupFields, timeFields } from '../fit-tile.ts'
import classes from '../editor.module.css'
import { FeelLine } from './feel-line.tsx'

interface GroupEditProps {
  readonly type: TypeMeta
  readonly label: string
  readonly value: GroupKey | null
  /** Null where a tile may do without. */
  readonly onChange: (next: GroupKey | null) => void
  readonly isNeeded: boolean
  /** Steps between values: for ways, and tables. */
  readonly offersSteps: boolean
}

const buckets = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
const units = ['seconds', 'minutes', 'hours', 'days'] as const

const placeOf = (key: GroupKey | null): string => {
  if (key === null) return ''
  if (typeof key === 'string') return `field ${key}`
  if ('field' in key) return `time ${key.field}`
  return 'ranges' in key ? 'ranges' : 'steps'
}

const keyAt = (place: string, before: GroupKey | null): GroupKey | null => {
  const [kind, name = ''] = place.split(' ')
  const bucket = before !== null && typeof before === 'object' && 'bucket' in before ? before.bucket : 'month'
  if (kind === 'field') return name
  if (kind === 'time') return { field: name, bucket, zone: 'reader' }
  if (kind === 'ranges') return { of: '', unit: 'hours', ranges: [1, 4, 8, 24, 72, 168] }
  return kind === 'steps' ? { flow: ['state'] } : null
}

/** What a series is grouped by: a field, a time in buckets, a number in ranges, or the steps between values. */
export function GroupEdit({ type, label, value, onChange, isNeeded, offersSteps }: GroupEditProps) {
  const t = useT()
  const labels = new Map(recordFields(type, t).map(({ name, label: words }) => [name, words]))
  const entry = (kind: string) => (name: string) => ({
    value: `${kind} ${name}`,
    label: labels.get(name) ?? name,
  })
  const onlySteps = offersSteps && isNeeded
  return (
    <div className={classes.form}>
      <NativeSelect
        label={label}
        value={placeOf(value)}
        onChange={(event) => onChange(keyAt(event.currentTarget.value, value))}
        data={[
          ...(isNeeded ? [] : [{ value: '', label: t('reports.editor.group.none') }]),
          ...(onlySteps
            ? []
            : [
                { group: t('reports.editor.group.fields'), items: groupFields(type).map(entry('field')) },
                { group: t('reports.editor.group.times'), items: timeFields(type).map(entry('time')) },
              ]),
          {
            group: t('reports.editor.group.others'),
            items: [
              ...(onlySteps ? [] : [{ value: 'ranges', label: t('reports.editor.group.ranges') }]),
              ...(offersSteps ? [{ value: 'steps', label: t('reports.editor.group.steps') }] : []),
            ],
          },
        ]}
      />
      {value !== null && typeof value === 'object' && (
        <div className={classes.within}>
          <Inner type={type} value={value} onChange={onChange} />
        </div>
      )}
    </div>
  )
}

function Inner({
  type,
  value,
  onChange,
}: {
  type: TypeMeta
  value: Exclude<GroupKey, string>
  onChange: (next: GroupKey) => void
}) {
  const t = useT()
  if ('field' in value)
    return (
      <NativeSelect
        label={t('reports.editor.group.bucket')}
        value={value.bucket}
        onChange={(event) => {
          const bucket = buckets.find((each) => each === event.currentTarget.value)
          if (bucket) onChange({ ...value, bucket })
        }}
        data={buckets.map((each) => ({ value: each, label: t(`reports.editor.bucket.${each}`) }))}
      />
    )
  if ('flow' in value) return <Steps type={type} value={value} onChange={onChange} />
  return (
    <>
      <FeelLine
        type={type}
        label={t('reports.editor.group.rangesOf')}
        value={value.of}
        example="resolvedAt - openedAt"
        onValue={(of) => onChange({ ...value, of })}
      />
      <Bounds bounds={value.ranges} onBounds={(ranges) => onChange({ ...value, ranges: [...ranges] })} />
      <UnitSelect unit={value.unit} onUnit={(unit) => onChange({ ...value, unit })} />
    </>
  )
}

function Steps({
  type,
  value,
  onChange,
}: {
  type: TypeMeta
  value: Extract<GroupKey, { flow: string[] }>
  onChange: (next: GroupKey) => void
}) {
  const t = useT()
  const labels = new Map(recordFields(type, t).map(({ name, label }) => [name, label]))
  const data = flowFields(type).map((name) => ({ value: name, label: labels.get(name) ?? name }))
  const [first = 'state', second = ''] = value.flow
  const set = (names: readonly string[]): void => onChange({ flow: [...new Set(names.filter(Boolean))] })
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('reports.editor.group.stepsOf')}
        value={first}
        onChange={(event) => set([event.currentTarget.value, second])}
        data={data}
      />
      <NativeSelect
        label={t('reports.editor.group.with')}
        value={second}
        onChange={(event) => set([first, event.currentTarget.value])}
        data={[{ value: '', label: t('reports.editor.group.none') }, ...data]}
      />
    </div>
  )
}

/** Numbers with commas between; what is no number yet is kept as typed. */
function Bounds({
  bounds,
  onBounds,
}: {
  bounds: readonly number[]
  onBounds: (bounds: readonly number[]) => void
}) {
  const t = useT()
  const [typed, setTyped] = useState(bounds.join(', '))
  const read = (text: string): readonly number[] | null => {
    const numbers = text
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(Number)
    return numbers.length > 0 && numbers.length <= 50 && numbers.every(Number.isFinite) ? numbers : null
  }
  return (
    <TextInput
      label={t('reports.editor.group.bounds')}
      error={read(typed) ? undefined : t('reports.editor.group.badBounds')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const numbers = read(event.currentTarget.value)
        if (numbers) onBounds(numbers)
      }}
    />
  )
}

type Unit = Extract<GroupKey, { ranges: number[] }>['unit']

/** The unit in which a duration is told. */
export function UnitSelect({ unit, onUnit }: { unit: Unit; onUnit: (unit: Unit) => void }) {
  const t = useT()
  return (
    <NativeSelect
      label={t('reports.editor.unitOfTime')}
      value={unit}
      onChange={(event) => {
        const next = units.find((each) => each === event.currentTarget.value)
        if (next) onUnit(next)
      }}
      data={units.map((each) => ({ value: each, label: t(`reports.axis.${each}`) }))}
    />
  )
}
