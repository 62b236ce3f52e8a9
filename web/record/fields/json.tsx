import { Textarea } from '@mantine/core'
import { inputProps } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 2)

const Show = ({ value }: ShowProps) => <pre className={classes.json}>{textOf(value)}</pre>
const Edit = (props: EditProps) => (
  <Textarea
    {...inputProps(props)}
    autosize
    minRows={4}
    maxRows={24}
    spellCheck={false}
    classNames={{ input: classes.code }}
    value={textOf(props.input)}
    onChange={(event) => props.onInput(event.currentTarget.value)}
  />
)

/** Structured configuration, as text. */
export const jsonWidget: FieldWidget = { Show, Edit, manner: 'text' }
