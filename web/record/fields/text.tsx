import { isMonth } from '#contract/fields/month.ts'
import { monthText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { LineInput, typing, OfferedLine } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ field, value }: ShowProps) {
  const reader = useReader()
  const text = asText(value)
  return <>{text !== '' && isMonth(field) ? monthText(text, reader) : text}</>
}
const Edit = (props: EditProps) =>
  props.field.offers ? <OfferedLine edit={props} /> : <LineInput edit={props} />

/** One line of text. */
export const textWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
