import { numberText } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { LineInput, typing } from './typing/typing.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const reader = useReader()
  return <span data-numeric>{numberText(value as number, reader)}</span>
}
const Edit = (props: EditProps) => <LineInput edit={props} inputMode="numeric" isNumber />

/** A whole number. */
export const integerWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
