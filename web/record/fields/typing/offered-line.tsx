import { ColourInput } from '../../../kit/form/colour-input.tsx'
import { ZoneInput } from '../../../kit/form/zone-input.tsx'
import { asText, inputProps } from '../widget.ts'
import type { EditProps } from '../widget.ts'

/** One line to type, or to take from what is offered: a time zone, a colour. */
export function OfferedLine({ edit }: { edit: EditProps }) {
  const Input = edit.field.offers === 'colours' ? ColourInput : ZoneInput
  return <Input {...inputProps(edit)} value={asText(edit.input)} onChange={edit.onInput} />
}
