import { Textarea } from '@mantine/core'
import { useShapeWidget } from './json-shapes.ts'
import { inputProps } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 2)

// A region with a name, and reached with Tab: what is cut off is scrolled to by keys too.
const ShowText = ({ field, value }: ShowProps) => (
  <pre className={classes.json} tabIndex={0} role="region" aria-label={field.label}>
    {textOf(value)}
  </pre>
)
/** Structured configuration to change as its text. */
export const EditText = (props: EditProps) => (
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

function Show(props: ShowProps) {
  const shaped = useShapeWidget(props.field)
  return shaped ? <shaped.Show {...props} /> : <ShowText {...props} />
}

function Edit(props: EditProps) {
  const shaped = useShapeWidget(props.field)
  return shaped ? <shaped.Edit {...props} /> : <EditText {...props} />
}

/** Structured configuration: as what it is where its shape is known, else as text. */
export const jsonWidget: FieldWidget = { Show, Edit, manner: 'text' }
