import { IconCheck } from '@tabler/icons-react'
import type { ApiRecord, Refs } from '#contract/api/records.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Money } from '#contract/fields/money.ts'
import { isMonth } from '#contract/fields/month.ts'
import { dueFields, dueTone } from '#contract/clocks/tone.ts'
import { useT } from '../../i18n/i18n.ts'
import { Code } from '../../kit/marks/code.tsx'
import { dayText, durationWords, moneyText, monthText, numberText } from '../../kit/marks/format.ts'
import { Due } from '../../kit/marks/due.tsx'
import { useNow } from '../../kit/marks/now.ts'
import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { StatePill } from '../../kit/marks/state-pill.tsx'
import { useReader } from '../../kit/reader.ts'
import type { RecordField } from '../filter/filter-field.ts'
import { shownValue } from '../shown-value.ts'

interface CellProps {
  readonly field: RecordField
  readonly record: ApiRecord
  readonly refs: Refs
  readonly type: TypeMeta
}

/** A value as it is shown in a list or a panel; nothing for no value. */
export function Cell({ field, record, refs, type }: CellProps) {
  const value = shownValue(record, field.name)
  if (field.kind === 'state') {
    const state = type.states.find((each) => each.name === record.state)
    return <StatePill stateClass={record.stateClass} label={state?.label ?? record.state} />
  }
  if (field.kind === 'stateClass') return <StatePill stateClass={record.stateClass} />
  if (value === null || value === undefined || value === '') return null
  if (field.name in dueFields && typeof value === 'string')
    return <DueCell record={record} field={field.name} at={value} />
  return <Value field={field} value={value} refs={refs} />
}

/** Coloured by what the clock is called that gives it. */
function DueCell({ record, field, at }: { record: ApiRecord; field: string; at: string }) {
  const t = useT()
  const tone = dueTone(record, field, useNow())
  return <Due at={at} tone={tone} words={tone && t(`clocks.${tone}`)} />
}

/** A value without its record. */
function Value({ field, value, refs }: { field: RecordField; value: unknown; refs: Refs }) {
  const t = useT()
  const reader = useReader()
  switch (field.kind) {
    case 'number':
      return <Code dim>{String(value)}</Code>
    case 'choice':
      return <Choice field={field} value={String(value)} />
    case 'boolean':
      return value === true ? <IconCheck size={16} role="img" aria-label={t('list.checked')} /> : null
    case 'integer':
    case 'decimal':
      return <>{numberText(value as string, reader)}</>
    case 'money':
      return <>{moneyText(value as Money, reader)}</>
    case 'date':
      return <>{dayText(String(value), reader)}</>
    case 'datetime':
      return <RelativeTime at={String(value)} />
    case 'duration':
      return <>{durationWords(String(value), reader)}</>
    case 'ref':
      return <Reference value={value} refs={refs} />
    case 'refs':
      return (
        <>{(value as readonly string[]).map((id) => refs[id]?.title ?? t('kit.unreadable')).join(', ')}</>
      )
    case 'json':
      return <Code dim>{JSON.stringify(value)}</Code>
    case 'markdown':
      return (
        <>
          {String(value)
            .replace(/[#*_`>]+/g, '')
            .slice(0, 200)}
        </>
      )
    case 'text':
      return <>{isMonth(field) ? monthText(String(value), reader) : String(value)}</>
    default:
      return <>{String(value)}</>
  }
}

function Choice({ field, value }: { field: RecordField; value: string }) {
  const choices = field.choices ?? {}
  const label = choices[value] ?? value
  // Priorities are ranked choices; their bars are read faster than their words.
  return field.name === 'priority' ? (
    <PriorityBars level={barsOf(value, choices)} label={label} />
  ) : (
    <>{label}</>
  )
}

/** Without the initials that stand at a name elsewhere: the room is the name's. */
function Reference({ value, refs }: { value: unknown; refs: Refs }) {
  const t = useT()
  const id = typeof value === 'string' ? value : (value as { id: string }).id
  const target = refs[id]
  if (!target) return <span className="dim">{t('kit.unreadable')}</span>
  return <span title={target.title}>{target.title}</span>
}
