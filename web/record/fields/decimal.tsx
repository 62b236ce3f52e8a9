import { numberText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const reader = useReader()
  return <span data-numeric>{numberText(asText(value), reader)}</span>
}
// Many keyboards have a comma for the decimal sign; the wire value has a point.
const Edit = (props: EditProps) => (
  <LineInput
    edit={{ ...props, onInput: (input) => props.onInput(String(input).replace(',', '.')) }}
    inputMode="decimal"
    isNumber
  />
)

/** An exact decimal number. */
export const decimalWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
