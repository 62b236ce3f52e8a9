import { barsOf, PriorityBars } from '../../kit/marks/priority-bars.tsx'
import { ChoiceEdit, choosing } from './picker/choosing/choosing.ts'
import { asText } from './widget.ts'
import type { FieldWidget, ShowProps } from './widget.ts'

// The one choice that has a figure of its own, wherever it stands.
const isPriority = (name: string): boolean => name === 'priority'

function Show({ field, value }: ShowProps) {
  const choices = field.choices ?? {}
  const label = choices[asText(value)] ?? asText(value)
  return isPriority(field.name) ? (
    <PriorityBars level={barsOf(asText(value), choices)} label={label} />
  ) : (
    <>{label}</>
  )
}

/** One of a list of values. */
export const choiceWidget: FieldWidget = { Show, Edit: ChoiceEdit, manner: 'pick', loading: choosing }
