import { TextInput } from '@mantine/core'
import type { HTMLAttributes } from 'react'
import { asText, inputProps } from '../widget.ts'
import type { EditProps } from '../widget.ts'
import classes from './fields.module.css'

export interface LineInputProps {
  readonly edit: EditProps
  readonly type?: 'text' | 'email' | 'url' | 'date' | 'datetime-local'
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly placeholder?: string
  readonly maxLength?: number
  readonly isNumber?: boolean
}

/** One line to type in. */
export function LineInput({ edit, isNumber, ...rest }: LineInputProps) {
  return (
    <TextInput
      {...inputProps(edit)}
      {...rest}
      autoComplete="off"
      classNames={isNumber ? { input: classes.figures } : undefined}
      value={asText(edit.input)}
      onChange={(event) => edit.onInput(event.currentTarget.value)}
    />
  )
}
