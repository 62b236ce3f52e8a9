import { Textarea } from '@mantine/core'
import { inputProps } from '../widget.ts'
import type { EditProps } from '../widget.ts'
import { jsonText } from './json-text.ts'
import classes from './fields.module.css'

/** Structured configuration to change as its text. */
export const CodeArea = (props: EditProps) => (
  <Textarea
    {...inputProps(props)}
    autosize
    minRows={4}
    maxRows={24}
    spellCheck={false}
    classNames={{ input: classes.code }}
    value={jsonText(props.input)}
    onChange={(event) => props.onInput(event.currentTarget.value)}
  />
)
