import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { columnsOf, namesOf, neededFields, stillNeeded, tellingField } from './choice.ts'
import type { ColumnChoice, FileTable } from './choice.ts'

/** A text as YAML takes it, whatever is in it. */
const quoted = (text: string): string => JSON.stringify(text)

/**
 * The mapping that says what was chosen, as it would be written by hand; null while something is missing. What a file does
 * not say stays as it is, and columns that are left out are kept nowhere.
 */
export const mappingText = (
  choice: ColumnChoice,
  table: FileTable,
  { types, name }: { readonly types: readonly TypeMeta[]; readonly name: string },
): string | null => {
  const type = types.find((each) => each.name === choice.type)
  const key = tellingField(choice, table)
  if (!type || key === null || stillNeeded(choice, table, type).length > 0) return null
  const said = type.fields.filter((field) => columnsOf(choice, table, field.name).length > 0)
  const refs = said.filter(({ kind }) => kind === 'ref')
  const [column = ''] = columnsOf(choice, table, key)
  return [
    'format: keelson-import/1',
    `name: ${quoted(name)}`,
    `type: ${type.name}`,
    'mode: snapshot',
    'unmapped: drop',
    'file:',
    `  delimiter: ${quoted(table.delimiter)}`,
    `  encoding: ${table.encoding}`,
    'record:',
    `  key: ${quoted(column)}`,
    `  field: ${key}`,
    '  number: own',
    ...(refs.length > 0 ? ['make:', ...refs.flatMap((field) => madeLines(field, types))] : []),
    'fields:',
    ...said.map((field) => fieldLine(field, columnsOf(choice, table, field.name))),
    '',
  ].join('\n')
}

/** What a cell names: found by address or name, and made where a name is all that it needs. */
const madeLines = ({ name, target }: FieldMeta, types: readonly TypeMeta[]): readonly string[] => {
  const type = types.find((each) => each.name === target)
  const names = type ? namesOf(type) : []
  const isMade = type !== undefined && isMadeByName(type)
  const values = names.map((each) => `${each}: "{{value}}"`).join(', ')
  return [
    `  ${name}:`,
    `    type: ${target ?? ''}`,
    `    find: [${names.join(', ')}]`,
    `    values: { ${values} }`,
    ...(isMade ? [] : ['    create: false']),
  ]
}

/** Whether a record can be made of its name alone, as an organisation can. People are not made by the way. */
export const isMadeByName = (type: TypeMeta): boolean =>
  type.canCreate &&
  !namesOf(type).includes('email') &&
  neededFields(type).every(({ name }) => namesOf(type).includes(name))

const fieldLine = (field: FieldMeta, columns: readonly string[]): string => {
  const [column = '', ...others] = columns
  const from =
    others.length > 0
      ? `template: ${quoted(columns.map((each) => `{{${each}}}`).join(' '))}`
      : `column: ${quoted(column)}`
  const parts = [
    from,
    ...(field.kind === 'ref' ? [`make: ${field.name}`] : []),
    ...(field.choices ? [`values: ${choiceValues(field.choices)}`] : []),
    ...(field.required ? [] : ['missing: { leave: true }']),
  ]
  return `  ${field.name}: { ${parts.join(', ')} }`
}

/** A choice is said by its name or by its value. */
const choiceValues = (choices: Readonly<Record<string, string>>): string => {
  const cells = new Map<string, string>()
  for (const [value, label] of Object.entries(choices)) cells.set(label, value)
  for (const value of Object.keys(choices)) cells.set(value, value)
  return `{ ${[...cells].map(([cell, value]) => `${quoted(cell)}: ${quoted(value)}`).join(', ')} }`
}
