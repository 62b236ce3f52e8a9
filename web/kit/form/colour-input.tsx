import '../../i18n/later/studio.ts'
import { TextInput } from '@mantine/core'
import type { TextInputProps } from '@mantine/core'
import { useT } from '../../i18n/i18n.ts'
import classes from './colour-input.module.css'

interface ColourInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'leftSection'> {
  readonly value: string
  readonly onChange: (colour: string) => void
}

/** What a style guide gives, as the six digits that are kept: with or without #, also the short form. */
const wholeColour = (text: string): string => {
  const digits = /^#?((?:[0-9a-f]{3}){1,2})$/i.exec(text.trim())?.[1]
  if (digits === undefined) return text
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

const whole = /^#[0-9a-f]{6}$/i

/** A colour by its six digits, or by the system's own way of choosing one, which opens at the sample. */
export function ColourInput({ value, onChange, onBlur, ...rest }: ColourInputProps) {
  const t = useT()
  const isColour = whole.test(value)
  return (
    <TextInput
      {...rest}
      value={value}
      autoComplete="off"
      spellCheck={false}
      placeholder="#"
      leftSection={
        <input
          type="color"
          className={classes.sample}
          aria-label={t('studio.chooseColour')}
          data-empty={!isColour || undefined}
          // It knows no "none": it begins with a middle grey.
          value={isColour ? value.toLowerCase() : '#808080'}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        if (wholeColour(value) !== value) onChange(wholeColour(value))
        onBlur?.(event)
      }}
    />
  )
}
