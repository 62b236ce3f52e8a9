import type { KindName, JsonSchema } from '../fields/kind.ts'
import type { StateClass } from '../lifecycle.ts'

/** What a screen needs to know of a field to show, enter, filter and sort it. */
export interface FieldMeta {
  readonly name: string
  readonly kind: KindName
  readonly label: string
  readonly help?: string
  readonly required: boolean
  /** Computed by the product; shown, never entered, unless `writable`. */
  readonly derived: boolean
  /** Values and labels of a choice, in order. */
  readonly choices?: Readonly<Record<string, string>>
  /** Type of a reference; `*` for any. */
  readonly target?: string
  /** FEEL over the candidates of a reference, `record.<field>` being this record. */
  readonly only?: string
  readonly default?: unknown
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly requiredIf?: string
  /** Whether this reader may filter and sort by it. */
  readonly filterable: boolean
  readonly sortable: boolean
  /** What is offered beside typing a text. */
  readonly offers?: 'zones' | 'colours'
  /** Whether records may say it in other languages too. */
  readonly translatable?: boolean
  readonly schema: JsonSchema
}

export interface StateMeta {
  readonly name: string
  readonly label: string
  readonly class: StateClass
  readonly needs: readonly string[]
}

export interface TransitionMeta {
  readonly name: string
  readonly label: string
  readonly from: readonly string[]
  readonly to: string
  readonly needs: readonly string[]
  readonly asks: readonly string[]
  /** It ends what goes on: never what is offered first. */
  readonly ends: boolean
  /** Somebody is mailed by it, with what it asks for: the same words may be for many. */
  readonly mails?: boolean
}

/** A type as a reader of the API sees it: `GET /api/v1/meta` answers a list of these. */
export interface TypeMeta {
  readonly name: string
  /** Last part of the address: `/api/v1/{plural}`. */
  readonly plural: string
  readonly label: string
  readonly labelMany: string
  readonly summary: string
  readonly fields: readonly FieldMeta[]
  readonly initialState: string
  readonly states: readonly StateMeta[]
  readonly transitions: readonly TransitionMeta[]
  readonly capabilities: readonly string[]
  readonly views: {
    readonly list: readonly string[]
    readonly sort: readonly string[]
    readonly create: readonly string[]
    readonly form: readonly {
      readonly title: string
      readonly place: 'main' | 'side'
      readonly fields: readonly string[]
    }[]
  }
  /** Whether this reader may make such records at all. */
  readonly canCreate: boolean
  /** Satellites such as journal entries have no place in the navigation. */
  readonly satellite: boolean
}
