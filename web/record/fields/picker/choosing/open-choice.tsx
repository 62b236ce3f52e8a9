import { Combobox, InputBase, useCombobox } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { useT } from '../../../../i18n/i18n.ts'
import { asText, inputProps } from '../../widget.ts'
import type { EditProps } from '../../widget.ts'

/** A choice as a list that is open at once, with the value of now in focus: for editing in place. */
export function OpenChoice({ edit }: { edit: EditProps }) {
  const t = useT()
  const { field, input, onInput, onPick } = edit
  const choices = field.choices ?? {}
  const chosen = asText(input)
  const box = useCombobox()
  const open = useEffectEvent(() => {
    box.openDropdown()
    // The list is in the page only after the next frame.
    return requestAnimationFrame(() => box.selectActiveOption())
  })
  useEffect(() => {
    const frame = open()
    return () => cancelAnimationFrame(frame)
  }, [])
  const pick = (value: string) => {
    onInput(value || null)
    onPick?.(value || null)
  }
  return (
    <Combobox store={box} onOptionSubmit={pick} transitionProps={{ duration: 0 }} shadow="md">
      <Combobox.Target targetType="button">
        <InputBase
          {...inputProps(edit)}
          component="button"
          type="button"
          pointer
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => box.toggleDropdown()}
        >
          {choices[chosen] ?? t('kit.noValue')}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={field.label}>
          {Object.entries(choices).map(([value, label]) => (
            <Combobox.Option key={value} value={value} active={value === chosen}>
              {label}
            </Combobox.Option>
          ))}
          {!field.required && chosen !== '' && <Combobox.Option value="">{t('kit.noValue')}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
