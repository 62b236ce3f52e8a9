/** A record that cells name, one object for each name: its id is known once it has been found or made. */
export interface Reference {
  /** The entry of `make`, or null for one of `once`. */
  readonly make: string | null
  /** The cell; several for a path. Of `once`: its name. */
  readonly path: readonly string[]
  /** Cells of the row that named it first, and the time of that row. */
  readonly cell: (column: string) => string | null
  readonly at: string | null
  id: string | null
}

/** Gives the reference of a name, making a note of it when it is new. */
export interface ReferenceBook {
  once(name: string): Reference
  want(
    make: string,
    path: readonly string[],
    cell: (column: string) => string | null,
    at: string | null,
  ): Reference
}
