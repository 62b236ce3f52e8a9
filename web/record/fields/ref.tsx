import { choosing, RefEdit } from './picker/choosing/choosing.ts'
import { RefText } from './picker/ref-text.tsx'
import type { FieldWidget, ShowProps } from './widget.ts'

const Show = ({ field, value, refs, linked }: ShowProps) => (
  <RefText value={value} target={field.target} refs={refs} linked={linked} />
)

/** A reference to one record. */
export const refWidget: FieldWidget = { Show, Edit: RefEdit, manner: 'pick', loading: choosing }
