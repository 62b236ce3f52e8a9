import { choosing, RefsEdit } from './picker/choosing/choosing.ts'
import { RefText } from './picker/ref-text.tsx'
import { idsOf } from './widget.ts'
import type { FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

const Show = ({ field, value, refs, linked }: ShowProps) => (
  <span className={classes.chips}>
    {idsOf(value).map((id) => (
      <RefText key={id} value={id} target={field.target} refs={refs} linked={linked} />
    ))}
  </span>
)

/** References to several records. */
export const refsWidget: FieldWidget = { Show, Edit: RefsEdit, manner: 'line', loading: choosing }
