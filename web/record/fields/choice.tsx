import { Select } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
import { OpenChoice } from './typing/open-choice.tsx'
import { asText, inputProps } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

// The one choice that has a figure of its own, wherever it stands.
const isPriority = (name: string): boolean => name === 'priority'

function Show({ field, value }: ShowProps) {
  const choices = field.choices ?? {}
  const label = choices[asText(value)] ?? asText(value)
  return isPriority(field.name) ? (
    <PriorityBars level={barsOf(asText(value), choices)} label={label} />
  ) : (
    <>{label}</>
  )
}

function Edit(props: EditProps) {
  const { field, input, onInput, onPick } = props
  const t = useT()
  const choices = Object.entries(field.choices ?? {})
  if (onPick) return <OpenChoice edit={props} />
  return (
    <Select
      {...inputProps(props)}
      data={choices.map(([value, label]) => ({ value, label }))}
      value={asText(input) || null}
      placeholder={t('kit.noValue')}
      allowDeselect={false}
      clearable={!field.required}
      clearButtonProps={{ 'aria-label': t('fields.clear') }}
      searchable={choices.length > manyChoices}
      maxDropdownHeight={320}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={onInput}
    />
  )
}
const manyChoices = 8

/** One of a list of values. */
export const choiceWidget: FieldWidget = { Show, Edit, manner: 'pick' }
