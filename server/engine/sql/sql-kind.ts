/** A column of a field: the physical name and PostgreSQL type. */
export interface Column {
  readonly name: string
  readonly type: string
}

/** How values of a kind are stored: the mirror in SQL of `contract/fields/<kind>.ts`. */
export interface SqlKind {
  /** The columns of a field whose base name is `base` (snake_case). */
  columns(base: string): readonly Column[]
  /** SQL whose JSON form is the wire value, or becomes it through `decode`. */
  select(alias: string, base: string): string
  /** The wire value of what JSON.parse gives for `select`; never called with null. */
  readonly decode?: (json: unknown) => unknown
  /** One parameter for each column; never called with null. */
  params(value: unknown): readonly unknown[]
  /** One JSON value for each column, for jsonb_to_recordset; `params` when absent. */
  readonly json?: (value: unknown) => readonly unknown[]
  /** SQL to compare, sort and group by. */
  compare(alias: string, base: string): string
  /** Method of an index on the field; btree when absent. */
  readonly indexMethod?: 'gin'
}

export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Quotes an identifier that a declaration brought; anything but letters, digits and underscore does not boot. */
export const identifier = (name: string): string => {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new Error(`"${name}" can't be the name of a table or column`)
  return `"${name}"`
}

/** A kind whose wire value is the JSON form of its single column. */
export const singleColumn = (type: string, extra: Partial<SqlKind> & { suffix?: string } = {}): SqlKind => {
  const { suffix = '', ...rest } = extra
  const column = (alias: string, base: string): string => `${alias}.${identifier(base + suffix)}`
  return {
    columns: (base) => [{ name: base + suffix, type }],
    select: column,
    compare: column,
    params: (value) => [value],
    ...rest,
  }
}
