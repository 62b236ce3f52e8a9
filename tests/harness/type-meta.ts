import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { labelsOf, pluralOf } from '#contract/define-type.ts'
import type { AnyType } from '#contract/define-type.ts'
import type { Field } from '#contract/fields/kind.ts'

const fieldMeta = ([name, field]: [string, Field]): FieldMeta => {
  const given = field as Field & {
    choices?: Record<string, string>
    target?: string
    only?: string
    maxLength?: number
  }
  return {
    name,
    kind: field.kind,
    label: field.label ?? name,
    help: field.help,
    required: field.required ?? false,
    derived: field.derived !== undefined,
    choices: given.choices,
    target: given.target,
    only: given.only,
    default: field.default,
    maxLength: given.maxLength,
    requiredIf: field.requiredIf,
    filterable: true,
    sortable: !['markdown', 'json', 'refs'].includes(field.kind),
    schema: {},
  }
}

/** A type's metadata as the API would answer it to somebody who may do everything: for tests of screens. */
export const typeMeta = (type: AnyType): TypeMeta => ({
  name: type.name,
  plural: pluralOf(type),
  label: labelsOf(type).one,
  labelMany: labelsOf(type).many,
  summary: type.summary,
  fields: Object.entries(type.fields).map(fieldMeta),
  initialState: type.lifecycle.initial,
  states: Object.entries(type.lifecycle.states).map(([name, state]) => ({
    name,
    label: state.label ?? name,
    class: state.class,
    needs: state.needs ?? [],
  })),
  transitions: Object.entries(type.lifecycle.transitions).map(([name, step]) => ({
    name,
    label: step.label ?? name,
    from: step.from,
    to: step.to,
    needs: step.needs ?? [],
    asks: step.asks ?? [],
    ends: step.ends ?? false,
  })),
  capabilities: type.capabilities ?? [],
  views: {
    list: type.views.list,
    sort: type.views.sort ?? [],
    create: type.views.create ?? [],
    form: type.views.form.map((section) => ({
      title: section.title,
      place: section.place ?? 'main',
      fields: section.fields,
    })),
  },
  canCreate: true,
  satellite: false,
})
