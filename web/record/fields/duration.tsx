import { useState } from 'react'
import { durationWords } from '../../kit/marks/format.ts'
import { useReader } from '../../kit/reader.ts'
import { readDuration, writeDuration } from './typing/duration-text.ts'
import { LineInput, typing } from './typing/typing.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'

function Show({ value }: ShowProps) {
  const reader = useReader()
  return <span data-numeric>{durationWords(asText(value), reader)}</span>
}

function Edit(props: EditProps) {
  const [typed, setTyped] = useState(() => writeDuration(asText(props.input)))
  return (
    <LineInput
      edit={{
        ...props,
        input: typed,
        onInput: (next) => {
          setTyped(asText(next))
          props.onInput(readDuration(asText(next)))
        },
      }}
      placeholder="4h 30m"
      isNumber
    />
  )
}

/** A length of time. */
export const durationWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
