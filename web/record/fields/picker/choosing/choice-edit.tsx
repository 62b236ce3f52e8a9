import { Select } from '@mantine/core'
import { useT } from '../../../../i18n/i18n.ts'
import { asText, inputProps } from '../../widget.ts'
import type { EditProps } from '../../widget.ts'
import { OpenChoice } from './open-choice.tsx'

/** Choosing one of a list of values. */
export function ChoiceEdit(props: EditProps) {
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
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={onInput}
    />
  )
}
const manyChoices = 8
