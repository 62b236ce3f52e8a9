import { dayText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const reader = useReader()
  return <time dateTime={asText(value)}>{dayText(asText(value), reader)}</time>
}
const Edit = (props: EditProps) => <LineInput edit={props} type="date" isNumber />

/** A day of the calendar. */
export const dateWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
