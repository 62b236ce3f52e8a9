import { useShapeWidget } from '../json-shapes.ts'
import { jsonText } from './typing/json-text.ts'
import { CodeArea, typing } from './typing/typing.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

// A region with a name, and reached with Tab: what is cut off is scrolled to by keys too.
const ShowText = ({ field, value }: ShowProps) => (
  <pre className={classes.json} tabIndex={0} role="region" aria-label={field.label}>
    {jsonText(value)}
  </pre>
)
function Show(props: ShowProps) {
  const shaped = useShapeWidget(props.field)
  return shaped ? <shaped.Show {...props} /> : <ShowText {...props} />
}

function Edit(props: EditProps) {
  const shaped = useShapeWidget(props.field)
  return shaped ? <shaped.Edit {...props} /> : <CodeArea {...props} />
}

/** Structured configuration: as what it is where its shape is known, else as text. */
export const jsonWidget: FieldWidget = { Show, Edit, manner: 'text', loading: typing }
