import { shortTime } from '../../kit/marks/format.ts'
import { RelativeTime } from '../../kit/marks/relative-time.tsx'
import { useReader } from '../../kit/reader.ts'
import { LineInput, typing } from './typing/typing.ts'
import { fromLocalInput, toLocalInput } from './typing/local-time.ts'
import { asText } from './widget.ts'
import type { EditProps, FieldWidget, ShowProps } from './widget.ts'
import classes from './typing/fields.module.css'

function Show({ value }: ShowProps) {
  const reader = useReader()
  const at = asText(value)
  return (
    <span className={classes.instant}>
      {shortTime(at, reader)} <RelativeTime at={at} className={classes.aside} />
    </span>
  )
}

function Edit(props: EditProps) {
  const { timeZone } = useReader()
  const typed = asText(props.input)
  return (
    <div className={classes.zoned}>
      <LineInput
        edit={{
          ...props,
          input: typed === '' ? '' : toLocalInput(typed, timeZone),
          onInput: (local) => props.onInput(fromLocalInput(asText(local), timeZone)),
        }}
        type="datetime-local"
        isNumber
      />
      <span className={classes.aside}>{timeZone}</span>
    </div>
  )
}

/** An instant, shown and entered in the reader's zone. */
export const datetimeWidget: FieldWidget = { Show, Edit, manner: 'line', loading: typing }
