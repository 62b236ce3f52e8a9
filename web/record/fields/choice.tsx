import { Select } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useT } from '../../i18n/i18n.ts'
import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
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
  const isInline = onPick !== undefined
  const select = useRef<HTMLInputElement>(null)
  const hasOpened = useRef(false)
  useEffect(() => {
    // Opened as by a click: so the arrows begin at the value that is chosen now.
    if (isInline && !hasOpened.current) select.current?.click()
    hasOpened.current = true
  }, [isInline])
  return (
    <Select
      {...inputProps(props)}
      data={Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))}
      value={asText(input) || null}
      placeholder={t('kit.noValue')}
      allowDeselect={false}
      clearable={!field.required && !isInline}
      clearButtonProps={{ 'aria-label': t('fields.clear') }}
      searchable={!isInline && Object.keys(field.choices ?? {}).length > 8}
      ref={select}
      maxDropdownHeight={320}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      {...(isInline && !field.required && asText(input) !== ''
        ? {
            data: [
              ...Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label })),
              { value: '', label: t('kit.noValue') },
            ],
          }
        : {})}
      onChange={(value) => {
        onInput(value || null)
        onPick?.(value || null)
      }}
    />
  )
}

/** One of a list of values. */
export const choiceWidget: FieldWidget = { Show, Edit, manner: 'pick' }
