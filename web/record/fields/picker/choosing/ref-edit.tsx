import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTypes } from '../../../../api/use-meta.ts'
import { useT } from '../../../../i18n/i18n.ts'
import { onlyFilter } from '../only-filter.ts'
import { refOf, useRefLabel } from '../ref-labels.ts'
import { RefPicker } from '../ref-picker.tsx'
import { isWork } from '../work-type.ts'
import classes from '../../typing/fields.module.css'
import { inputProps } from '../../widget.ts'
import type { EditProps } from '../../widget.ts'

/** Choosing one record. */
export function RefEdit(props: EditProps) {
  const { field } = props
  return field.target === '*' ? <AnyEdit {...props} /> : <OneEdit {...props} target={field.target ?? ''} />
}

function OneEdit(props: EditProps & { target: string }) {
  const { field, target, input, onInput, onPick, record, refs } = props
  const label = useRefLabel(input, target, refs)
  const ref = refOf(input, target)
  const isAny = field.target === '*'
  return (
    <RefPicker
      key={target}
      target={target}
      filter={onlyFilter(field.only, record)}
      chosen={label && ref?.type === target ? { ...label, id: ref.id } : undefined}
      clearable={!field.required}
      isOpen={onPick !== undefined}
      input={inputProps(props)}
      onChoose={(candidate) => {
        const value = candidate && isAny ? { type: target, id: candidate.id } : (candidate?.id ?? null)
        onInput(value)
        onPick?.(value)
      }}
    />
  )
}

/** A reference to a record of any type: the type is chosen beside it. */
function AnyEdit(props: EditProps) {
  const t = useT()
  const { field, input } = props
  const types = useTypes().filter((type) => !type.satellite)
  const chosen = refOf(input)?.type
  const [target, setTarget] = useState(chosen ?? (types.find(isWork) ?? types[0])?.name ?? '')
  return (
    <div className={classes.anyRef}>
      <OneEdit {...props} target={chosen ?? target} />
      <Select
        aria-label={t('fields.typeOf', { label: field.label })}
        allowDeselect={false}
        data={types.map(({ name, label }) => ({ value: name, label }))}
        value={chosen ?? target}
        onChange={(next) => {
          if (next === null) return
          setTarget(next)
          // A record of the type before is none of this type.
          if (chosen !== undefined && chosen !== next) props.onInput(null)
        }}
      />
    </div>
  )
}
