import type { EngineType, TypeRegistry } from '../../model/ctx.ts'
import type { EngineField } from '../../model/parts.ts'
import type { Values } from '../../model/record.ts'
import { isSystemActor } from '../../model/system-actors.ts'

/** A field with somebody's personal data, and where the record says whose. */
export interface PersonalField {
  readonly field: EngineField
  readonly owner: string
}

const made = new WeakMap<EngineType, readonly PersonalField[]>()

/** The personal fields of a type, in the order of their declaration. */
export const personalFields = (type: EngineType): readonly PersonalField[] => {
  const known = made.get(type)
  if (known) return known
  const fields = [...type.fields.values()].flatMap((field) =>
    field.options.personal === undefined ? [] : [{ field, owner: field.options.personal }],
  )
  made.set(type, fields)
  return fields
}

/** The person whose data the record's field holds; null for nobody, such as what the product itself wrote. */
export const ownerIn = (owner: string, row: Values | null): string | null => {
  const id = row?.[owner === 'self' ? 'id' : owner]
  return typeof id === 'string' && !isSystemActor(id) ? id : null
}

/** The person whom the record is about as a whole: whose the row is that an import read it from. */
export const subjectOf = (type: EngineType, row: Values | null): string | null => {
  const [first] = personalFields(type)
  return first ? ownerIn(first.owner, row) : null
}

/** Types of people: those whose records hold data of themselves. */
export const isPersonType = (type: EngineType): boolean =>
  personalFields(type).some(({ owner }) => owner === 'self')

const textKinds = new Set(['text', 'markdown', 'email', 'url'])
// The engine can then write null or the placeholder over it, whatever else the declaration says.
const longestPlaceholder = 64

/**
 * What a declaration says of personal data must make sense before anything is stored.
 * @throws Error that names the field
 */
export const checkPersonal = (types: TypeRegistry): void => {
  for (const type of types.all())
    for (const { field, owner } of personalFields(type)) {
      const fault = faultOf(types, type, field, owner)
      if (fault) throw new Error(`Field "${type.name}.${field.name}" ${fault}`)
    }
}

const faultOf = (
  types: TypeRegistry,
  type: EngineType,
  { name, options }: EngineField,
  owner: string,
): string | null => {
  if (!textKinds.has(options.kind)) return `is personal, which a ${options.kind} can't be.`
  if (owner !== 'self' && owner !== 'createdBy') {
    const target = type.fields.get(owner)?.options
    if (target?.kind !== 'ref' || !target.target || target.target === '*')
      return `is personal data of "${owner}", which is no reference to a person.`
    if (!isPersonType(types.get(target.target)))
      return `is personal data of "${owner}", but a ${target.target} is no person.`
  }
  const isAsked =
    options.required === true ||
    options.requiredIf !== undefined ||
    [...type.states.values()].some(({ needs }) => needs.includes(name))
  if (isAsked && options.erasedAs === undefined)
    return 'is personal and can be required: it has to say what it is erased as.'
  if ((options.erasedAs?.length ?? 0) > longestPlaceholder) return 'is erased as something too long.'
  return null
}
