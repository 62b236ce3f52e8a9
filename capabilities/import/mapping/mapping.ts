/** A fixed value, a record made once (`{ once: name }`), or what the record has already (`{ leave: true }`). */
export type Term = string | number | boolean | null | { readonly once: string } | { readonly leave: true }

/** Where the value of a field comes from: one of `column`, `columns`, `template` and `value`. */
export interface FieldMapping {
  readonly column?: string
  /** The file may lack the columns that the field is read from: its cells are missing then, which is nothing odd. */
  readonly optional?: boolean
  /** The steps of a path, e.g. category and subcategory; only with `make`. */
  readonly columns?: readonly string[]
  /** Text with cells in it: `{{category}} · {{subcategory}}`. A missing cell takes the text in front of it along. */
  readonly template?: string
  readonly value?: Term
  /** Cell → value; a cell that is not named is refused, or what `others` says. */
  readonly values?: Readonly<Record<string, Term>>
  readonly others?: Term
  /** The value where the cell is missing; empty when absent. */
  readonly missing?: Term
  /** FEEL over `row.<column>`, `record.<field>` (before the row; null at first) and `state` (after it): empty unless it holds. */
  readonly when?: string
  /** The cell names a record of this entry of `make`. */
  readonly make?: string
  readonly times?: TimeForm
}

export interface TimeForm {
  /** `d/M/yyyy HH:mm`, `iso`, `epoch` (seconds) or `epoch-ms`. */
  readonly form: string
  /** IANA zone of times without an offset. */
  readonly zone?: string
}

/** Values of a record that is made: fixed ones, and texts with `{{value}}` (the cell) or `{{column}}` in them. */
export type MadeValues = Readonly<Record<string, Term | readonly Term[]>>

/** A kind of record that cells name: found by a field, made where it is not there. */
export interface MakeMapping {
  readonly type: string
  /** Fields by which it is found again, the first that answers counts. */
  readonly find: readonly string[]
  readonly values: MadeValues
  /** Of a path: the field that refers to the step above. */
  readonly path?: string
  /** False: a cell that names none is refused instead. */
  readonly create?: boolean
}

/** How a file of another system becomes records: the content of a mapping file. */
export interface Mapping {
  readonly format: 'keelson-import/1'
  readonly name: string
  readonly description?: string
  readonly type: string
  /** `snapshot`: a row says what the whole record is, a missing cell empties its field. `events`: a row says what changed. */
  readonly mode?: 'snapshot' | 'events'
  readonly file?: {
    readonly delimiter?: string
    readonly encoding?: string
    readonly missing?: readonly string[]
  }
  readonly times?: TimeForm
  readonly record: {
    readonly key: string
    readonly field?: string
    readonly number?: 'keep' | 'own'
    readonly order?: string | { readonly column: string; readonly as: 'integer' | 'time' }
  }
  readonly clock?: string
  readonly actor?: { readonly column: string; readonly make: string }
  readonly once?: Readonly<
    Record<string, { readonly type: string; readonly find: readonly string[]; readonly values: MadeValues }>
  >
  readonly make?: Readonly<Record<string, MakeMapping>>
  readonly state?: {
    readonly column: string
    readonly values: Readonly<Record<string, string | { readonly leave: true }>>
  }
  readonly fields: Readonly<Record<string, FieldMapping>>
  /** What becomes of columns that nothing names: kept with the event (usual), or not. */
  readonly unmapped?: 'keep' | 'drop'
  readonly ignore?: readonly string[]
  /** Values that must come out after a row; where they do not, the report says so. */
  readonly expect?: Readonly<
    Record<string, { readonly column: string; readonly values?: Readonly<Record<string, Term>> }>
  >
}
