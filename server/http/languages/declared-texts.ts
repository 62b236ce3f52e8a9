import type { EngineField, EngineType } from '#engine'

/** A text of a declaration with the place where it stands: `incident.fields.team.label`. */
export interface DeclaredText {
  readonly place: string
  readonly text: string
}

/** Every text of a declaration that a screen may show. */
export const declaredTexts = (type: EngineType): readonly DeclaredText[] => {
  const { summary, views, lifecycle, timers = {} } = type.declaration
  return [
    { place: 'label', text: type.label },
    { place: 'labelMany', text: type.labelMany },
    { place: 'summary', text: summary },
    ...[...type.fields.values()].flatMap(fieldTexts),
    ...[...type.states.values()].map(({ name, label }) => ({ place: `states.${name}`, text: label })),
    ...[...type.transitions.values()].map(({ name, label }) => ({
      place: `transitions.${name}`,
      text: label,
    })),
    ...Object.entries(lifecycle.transitions).flatMap(([name, { whenNot }]) =>
      whenNot === undefined ? [] : [{ place: `transitions.${name}.whenNot`, text: whenNot }],
    ),
    ...views.form.map(({ title }) => ({ place: `sections.${title}`, text: title })),
    ...Object.entries(timers).map(([name, { label }]) => ({ place: `timers.${name}`, text: label })),
  ].map(({ place, text }) => ({ place: `${type.name}.${place}`, text }))
}

const fieldTexts = ({ name, label, options }: EngineField): readonly DeclaredText[] => [
  { place: `fields.${name}.label`, text: label },
  ...(options.help === undefined ? [] : [{ place: `fields.${name}.help`, text: options.help }]),
  ...Object.entries(options.choices ?? {}).map(([value, text]) => ({
    place: `fields.${name}.choices.${value}`,
    text,
  })),
]
