import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

const Show = ({ value, linked }: ShowProps) =>
  linked ? <a href={`mailto:${asText(value)}`}>{asText(value)}</a> : <>{asText(value)}</>
const Edit = (props: EditProps) => <LineInput edit={props} type="text" inputMode="email" />

/** An e-mail address. */
export const emailWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
