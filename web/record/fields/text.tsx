import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

const Show = ({ value }: ShowProps) => <>{asText(value)}</>
const Edit = (props: EditProps) => <LineInput edit={props} />

/** One line of text. */
export const textWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
