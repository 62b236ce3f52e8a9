import { onlyFilter } from './picker/only-filter.ts'
import { refOf, useRefLabel } from './picker/ref-labels.ts'
import { RefPicker } from './picker/ref-picker.tsx'
import { RefText } from './picker/ref-text.tsx'
import { inputProps } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

const Show = ({ field, value, refs, linked }: ShowProps) => (
  <RefText value={value} target={field.target} refs={refs} linked={linked} />
)

function Edit(props: EditProps) {
  const { field, input, onInput, onPick, record, refs } = props
  const label = useRefLabel(input, field.target, refs)
  const ref = refOf(input, field.target)
  const target = field.target === '*' ? (ref?.type ?? 'person') : (field.target ?? '')
  return (
    <RefPicker
      target={target}
      filter={onlyFilter(field.only, record)}
      chosen={label && ref ? { ...label, id: ref.id } : undefined}
      clearable={!field.required}
      isOpen={onPick !== undefined}
      input={inputProps(props)}
      onChoose={(candidate) => {
        const value =
          candidate && field.target === '*' ? { type: target, id: candidate.id } : (candidate?.id ?? null)
        onInput(value)
        onPick?.(value)
      }}
    />
  )
}

/** A reference to one record. */
export const refWidget: FieldWidget = { Show, Edit, manner: 'pick' }
