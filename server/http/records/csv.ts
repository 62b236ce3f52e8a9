import type { ApiRecord, Refs } from '#contract/api/records.ts'
import type { AnyRef } from '#contract/fields/ref.ts'
import type { Money } from '#contract/fields/money.ts'
import type { EngineField, EngineType } from '#engine'

/** A column of an exported table: its heading and the text of a record's cell. */
export interface Column {
  readonly name: string
  text(record: ApiRecord, refs: Refs): string
}

const systemColumns = [
  'number',
  'state',
  'stateClass',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'version',
  'id',
]

/**
 * Columns for the given fields, or for all. A reference has two: the name that people know, and `<field>.id`; so has what
 * is said in several languages: the original, and `<field>.translated` as the reader sees it.
 */
export const columnsFor = (type: EngineType, fields: readonly string[] | undefined): readonly Column[] => {
  const names = fields
    ? ['number', ...fields.filter((name) => name !== 'number')]
    : ['number', 'state', ...type.fields.keys(), ...systemColumns.slice(2)]
  return names.flatMap((name) => {
    const field = type.fields.get(name)
    if (field) return fieldColumns(field)
    return people.has(name) ? personColumns(name) : [{ name, text: (record) => plainText(record[name]) }]
  })
}

const people: ReadonlySet<string> = new Set(['createdBy', 'updatedBy'])

const personColumns = (name: string): readonly Column[] => [
  { name, text: (record, refs) => refs[plainText(record[name])]?.title ?? '' },
  { name: `${name}.id`, text: (record) => plainText(record[name]) },
]

const fieldColumns = (field: EngineField): readonly Column[] => {
  const { name } = field
  const idsOf = (record: ApiRecord): readonly string[] => {
    const value = record[name]
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value as string[]
    return [typeof value === 'string' ? value : (value as AnyRef).id]
  }
  switch (field.options.kind) {
    case 'ref':
    case 'refs':
      return [
        {
          name,
          text: (record, refs) =>
            idsOf(record)
              .map((id) => refs[id]?.title || refs[id]?.number || '')
              .join('; '),
        },
        { name: `${name}.id`, text: (record) => idsOf(record).join('; ') },
      ]
    case 'money':
      return [
        {
          name,
          text: (record) => {
            const value = record[name] as Money | null | undefined
            return value ? `${value.amount} ${value.currency}` : ''
          },
        },
      ]
    default:
      return [
        { name, text: (record) => plainText(record[name]) },
        ...(field.options.translatable
          ? [
              {
                name: `${name}.translated`,
                text: (record: ApiRecord) => plainText(record.translated?.[name] ?? record[name]),
              },
            ]
          : []),
      ]
  }
}

const plainText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}
