import type { Field } from './fields/kind.ts'
import type { Lifecycle, State, StateClass, Transition } from './lifecycle.ts'

export type Fields = { readonly [name: string]: Field }

/** Type level of permissions, in FEEL. What is absent is granted to nobody by the type itself; roles may add to it. */
export interface Access {
  /** A limit on everything below and on every role's grant, e.g. who may know of a restricted record. */
  readonly within?: string
  /** Which records are sensitive by what they are, e.g. restricted ones: whoever reads one stands in the read log. */
  readonly sensitive?: string
  readonly read?: string
  readonly create?: string
  readonly update?: string
  readonly remove?: string
  /** Of these the rule below alone decides: no role adds to it. What is evidence is nobody's to make, change or put away. */
  readonly alone?: readonly ('create' | 'update' | 'remove')[]
  /** Who may see who has looked at sensitive records; `within` does not limit it. */
  readonly audit?: string
}

export interface Timer {
  readonly label: string
  readonly runsIn: readonly StateClass[]
  readonly stopsIn: readonly StateClass[]
}

export interface FormSection<FieldName extends string> {
  readonly title: string
  /** `main` stands at the left, `side` in the panel at the right. */
  readonly place?: 'main' | 'side'
  readonly fields: readonly FieldName[]
}

/** Names that every record has and that views, rules and sorting may use like fields. */
export type SystemField =
  'number' | 'state' | 'stateClass' | 'createdAt' | 'createdBy' | 'updatedAt' | 'updatedBy' | 'archivedAt'

export interface Views<FieldName extends string> {
  /** Columns of the list as it is first seen. */
  readonly list: readonly (FieldName | SystemField)[]
  /** Order of the list as it is first seen; `-` in front of a name is descending. */
  readonly sort?: readonly (FieldName | SystemField | `-${FieldName | SystemField}`)[]
  readonly form: readonly FormSection<FieldName>[]
  /** Fields asked for when a record is made; those of the form when absent. */
  readonly create?: readonly FieldName[]
  /** What most figures are made of: counted by this time, by these. They are read from an index that holds nothing else. */
  readonly figures?: { readonly by: FieldName; readonly of: readonly (FieldName | SystemField)[] }
}

/** A practice's declaration: ten root keys and no more. A new idea becomes a capability with its own configuration. */
export interface TypeDeclaration<
  F extends Fields = Fields,
  S extends { readonly [state: string]: State } = { readonly [state: string]: State },
> {
  readonly name: string
  readonly label: string | { readonly one: string; readonly many: string }
  /** Prefix of the human number: `INC` makes INC0001234. */
  readonly number: string
  readonly summary: string
  readonly fields: F
  readonly lifecycle: {
    readonly initial: NoInfer<keyof S & string>
    readonly states: S & { readonly [state in keyof S]: State<NoInfer<keyof F & string>> }
    readonly transitions: {
      readonly [name: string]: Transition<NoInfer<keyof S & string>, NoInfer<keyof F & string>>
    }
  }
  readonly access: Access
  readonly timers?: { readonly [name: string]: Timer }
  readonly capabilities?: readonly string[]
  readonly views: Views<NoInfer<keyof F & string>>
}

/** A declaration of whatever fields and states: what the engine works with. */
export interface AnyType {
  readonly name: string
  readonly label: string | { readonly one: string; readonly many: string }
  readonly number: string
  readonly summary: string
  readonly fields: Fields
  readonly lifecycle: Lifecycle
  readonly access: Access
  readonly timers?: { readonly [name: string]: Timer }
  readonly capabilities?: readonly string[]
  readonly views: Views<string>
}

/** Declares a practice. An undeclared state or field is a compile error; everything is frozen. */
export const defineType = <const F extends Fields, const S extends { readonly [state: string]: State }>(
  declaration: TypeDeclaration<F, S>,
): TypeDeclaration<F, S> => deepFreeze(declaration)

type ValueOf<T> =
  T extends Field<infer Value, infer Required> ? (Required extends true ? Value : Value | null) : never

/** What every record has beside its fields. */
export interface SystemValues {
  readonly id: string
  readonly type: string
  readonly number: string
  readonly version: number
  readonly state: string
  readonly stateClass: StateClass
  readonly createdAt: string
  readonly createdBy: string
  readonly updatedAt: string
  readonly updatedBy: string
  readonly archivedAt: string | null
}

/** The record of a declaration: `type Incident = RecordOf<typeof incident>`. Fields that are not required may be null. */
export type RecordOf<T> =
  T extends TypeDeclaration<infer F, infer S>
    ? SystemValues & { readonly state: keyof S & string } & { readonly [name in keyof F]: ValueOf<F[name]> }
    : never

/** The singular and plural words for a type's records. */
export const labelsOf = (type: Pick<AnyType, 'label'>): { one: string; many: string } =>
  typeof type.label === 'string' ? { one: type.label, many: `${type.label}s` } : type.label

/** The last part of the address of a type's records: `journal-entries`. */
export const pluralOf = (type: Pick<AnyType, 'label'>): string =>
  labelsOf(type)
    .many.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
