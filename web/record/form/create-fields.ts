import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { Values } from '../fields/widget.ts'

/** The fields that are asked for when a record is made: those of the view, and what is required and has no value of its own. */
export const createFields = (type: TypeMeta): readonly FieldMeta[] => {
  const asked = type.views.create.flatMap((name) => type.fields.filter((field) => field.name === name))
  const missing = type.fields.filter(
    (field) => field.required && !field.derived && field.default === undefined && !asked.includes(field),
  )
  return [...asked.filter((field) => !field.derived), ...missing]
}

interface Me {
  readonly id: string
  readonly timeZone: string | null
}

/**
 * What stands in the form at first: the address's values, then the type's; a required person is the one who enters, unless
 * not everybody may be that, and a required time zone is theirs.
 */
export const firstInputs = (
  type: TypeMeta,
  fields: readonly FieldMeta[],
  given: Readonly<Record<string, string>>,
  me: Me,
): Values => {
  const inputs: Record<string, unknown> = {}
  for (const field of fields) {
    const isPerson =
      field.kind === 'ref' && field.target === 'person' && field.required && field.only === undefined
    const own = isPerson
      ? me.id
      : field.offers === 'zones' && field.required
        ? (me.timeZone ?? undefined)
        : undefined
    const first = fromAddress(field, given[field.name]) ?? field.default ?? own
    if (first !== undefined) inputs[field.name] = first
  }
  // Values of the address that are not asked for are kept too: a link may say what belongs to what.
  for (const field of type.fields) {
    const value = fromAddress(field, given[field.name])
    if (value !== undefined) inputs[field.name] = value
  }
  return inputs
}

/** A value of the address; a reference to a record of any type is written `type:id` there. */
const fromAddress = (field: FieldMeta, text: string | undefined): unknown => {
  if (text === undefined || field.target !== '*') return text
  const [type, id] = text.split(':')
  return type && id ? { type, id } : undefined
}
