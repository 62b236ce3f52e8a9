import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

const Show = ({ value, linked }: ShowProps) => {
  const address = asText(value)
  if (!linked) return <>{address}</>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  )
}
const Edit = (props: EditProps) => (
  <LineInput edit={props} type="text" inputMode="url" placeholder="https://" />
)

/** A web address. */
export const urlWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
