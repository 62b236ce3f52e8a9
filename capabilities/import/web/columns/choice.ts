import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'

/** The file as the server read it, before anybody has said what its columns mean. */
export interface FileTable {
  readonly encoding: string
  readonly delimiter: string
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[]
}

/** What somebody says that a file is: what each row is, and what of it each column says. */
export interface ColumnChoice {
  readonly type: string
  /** Column → field; a column that is not here is left out. */
  readonly fields: Readonly<Record<string, string>>
}

// What a cell can say as it stands, or by the name of what it refers to.
const readable: readonly string[] = [
  'text',
  'markdown',
  'email',
  'url',
  'integer',
  'decimal',
  'choice',
  'ref',
] satisfies FieldMeta['kind'][]

/** Fields by which the records of a type are known again, the surest first. */
const namingFields = ['email', 'title', 'name'] as const

export const namesOf = (type: TypeMeta): readonly string[] =>
  namingFields.filter((name) => type.fields.some((field) => field.name === name))

/** Fields of a type that a column can say. */
export const columnFields = (type: TypeMeta, types: readonly TypeMeta[]): readonly FieldMeta[] => {
  const entered = new Set([...type.views.create, ...type.views.form.flatMap(({ fields }) => fields)])
  return type.fields.filter(({ name, kind, derived, target }) => {
    if (!entered.has(name) || derived || !readable.includes(kind)) return false
    const meant = types.find((each) => each.name === target)
    return kind !== 'ref' || (meant !== undefined && namesOf(meant).length > 0)
  })
}

const isNeeded = ({ required, derived, default: given }: FieldMeta): boolean =>
  required && !derived && given === undefined

/** Fields without which no record of the type can be made. */
export const neededFields = (type: TypeMeta): readonly FieldMeta[] => type.fields.filter(isNeeded)

/** Types whose records a table of columns can make. */
export const columnTypes = (types: readonly TypeMeta[]): readonly TypeMeta[] =>
  types.filter((type) => {
    const said = new Set(columnFields(type, types).map(({ name }) => name))
    const canBeKnown = [...namingFields, 'source'].some((name) => said.has(name))
    return (
      type.canCreate &&
      !type.satellite &&
      canBeKnown &&
      neededFields(type).every(({ name }) => said.has(name))
    )
  })

/** The columns that say a field, in the order of the file. */
export const columnsOf = ({ fields }: ColumnChoice, table: FileTable, field: string): readonly string[] =>
  table.columns.flatMap(({ name }) => (fields[name] === field ? [name] : []))

/** The field that tells rows apart: one that a single column says, the surest first; null where there is none. */
export const tellingField = (choice: ColumnChoice, table: FileTable): string | null =>
  ['email', 'source', 'title', 'name'].find((field) => columnsOf(choice, table, field).length === 1) ?? null

/** What still has to be said before rows can be read. */
export const stillNeeded = (choice: ColumnChoice, table: FileTable, type: TypeMeta): readonly FieldMeta[] =>
  neededFields(type).filter(({ name }) => columnsOf(choice, table, name).length === 0)
