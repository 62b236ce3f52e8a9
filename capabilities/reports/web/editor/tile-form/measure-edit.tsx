import { NativeSelect, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Measure } from '#contract/api/aggregate.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { useT } from '../../../../../web/i18n/i18n.ts'
import { IconButton } from '../../../../../web/kit/overlay/button.tsx'
import { measureWords } from '../../answer/words.ts'
import { count } from '../fit-tile.ts'
import classes from '../editor.module.css'
import { FeelLine } from './feel-line.tsx'
import { UnitSelect } from './group-edit.tsx'

const functions = [
  'count', 'share', 'distinct', 'sum', 'mean', 'median', 'percentile', 'min', 'max', 'ratio',
] as const // prettier-ignore

/** Whether a figure is worked out of something, rather than of the records themselves. */
const isOf = (fn: Measure['fn']): boolean => !['count', 'share', 'distinct'].includes(fn)

interface MeasureEditProps {
  readonly type: TypeMeta
  readonly value: Measure
  readonly onChange: (next: Measure) => void
  readonly name: string
  /** What it is called; empty for what its computation is called. Absent where no name is shown. */
  readonly onName?: (name: string) => void
  /** Absent where it is the only one. */
  readonly onRemove?: () => void
}

/** One figure: how many, or a sum, mean, percentile of what is computed from each record. */
export function MeasureEdit({ type, value, onChange, name, onName, onRemove }: MeasureEditProps) {
  const t = useT()
  const choose = (fn: Measure['fn']): void => {
    if (fn === 'percentile') onChange({ ...value, as: fn, fn, p: value.p ?? 0.9, of: value.of ?? '' })
    else if (fn === 'ratio')
      onChange({ as: fn, fn, unit: value.unit, of: value.of ?? '', per: value.per ?? '' })
    else if (isOf(fn)) onChange({ as: fn, fn, unit: value.unit, of: value.of ?? '' })
    else onChange({ ...count, as: fn, fn })
  }
  return (
    <div className={classes.form}>
      <div className={classes.row}>
        <NativeSelect
          label={t('reports.editor.figure')}
          value={value.fn}
          onChange={(event) => {
            const fn = functions.find((each) => each === event.currentTarget.value)
            if (fn) choose(fn)
          }}
          data={functions.map((fn) => ({ value: fn, label: t(`reports.editor.fn.${fn}`) }))}
        />
        {onRemove && (
          <IconButton label={t('reports.editor.removeFigure')} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      {(isOf(value.fn) || value.of !== undefined) && (
        <div className={classes.within}>
          <Computed type={type} value={value} onChange={onChange} />
        </div>
      )}
      {onName && (
        <TextInput
          label={t('reports.editor.figureName')}
          placeholder={measureWords(value, { type, t })}
          maxLength={200}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      )}
    </div>
  )
}

/** What a sum, mean or percentile is of. */
function Computed({ type, value, onChange }: Pick<MeasureEditProps, 'type' | 'value' | 'onChange'>) {
  const t = useT()
  return (
    <>
      <FeelLine
        type={type}
        label={t('reports.editor.of')}
        value={value.of ?? ''}
        example="resolvedAt - openedAt"
        // The time before a step.
        known="elapsed"
        onValue={(of) => onChange({ ...value, of })}
      />
      {value.fn === 'ratio' && (
        <FeelLine
          type={type}
          label={t('reports.editor.per')}
          value={value.per ?? ''}
          example="breaks"
          onValue={(per) => onChange({ ...value, per })}
        />
      )}
      <div className={classes.pair}>
        <UnitSelect unit={value.unit} onUnit={(unit) => onChange({ ...value, unit })} />
        {value.fn === 'percentile' && (
          <TextInput
            type="number"
            min={0}
            max={100}
            label={t('reports.editor.percent')}
            value={Math.round((value.p ?? 0.9) * 100)}
            onChange={(event) => {
              const percent = event.currentTarget.valueAsNumber
              if (percent >= 0 && percent <= 100) onChange({ ...value, p: percent / 100 })
            }}
          />
        )}
      </div>
    </>
  )
}
