import { isComplete, mineOf } from './chip.ts'
import type { Chip, FieldChip } from './chip.ts'
import type { RecordField } from './filter-field.ts'

/** The FEEL of a filter's chips, all of which must hold; chips that say too little are left out. */
export const chipsToFeel = (chips: readonly Chip[], fields: readonly RecordField[]): string => {
  const complete = chips.filter(isComplete)
  return complete
    .map((chip) => {
      if (chip.kind === 'field')
        return fieldFeel(
          chip,
          fields.find((field) => field.name === chip.field),
        )
      return complete.length > 1 && /\bor\b|\bif\b/.test(chip.text)
        ? `(${chip.text.trim()})`
        : chip.text.trim()
    })
    .join(' and ')
}

const fieldFeel = (chip: FieldChip, field: RecordField | undefined): string => {
  const { field: name, operator, values } = chip
  const literals = values.map((value) => literal(value, field))
  const [first = 'null', second = 'null'] = literals
  switch (operator) {
    case 'is':
      return `${name} = ${first}`
    case 'contains':
      return `contains(lower case(${name}), ${first.toLowerCase()})`
    case 'startsWith':
      return `starts with(${name}, ${first})`
    case 'anyOf':
      return literals.length === 1 ? `${name} = ${first}` : `${name} in (${literals.join(', ')})`
    case 'noneOf':
      return literals.length === 1 ? `${name} != ${first}` : `not(${name} in (${literals.join(', ')}))`
    case 'isTrue':
      return `${name} = true`
    case 'isFalse':
      return `${name} = false`
    case 'atLeast':
    case 'after':
      return `${name} >= ${first}`
    case 'atMost':
      return `${name} <= ${first}`
    case 'before':
      return `${name} < ${first}`
    case 'between':
      return `${name} between ${first} and ${second}`
    case 'within':
      return `${name} >= now - duration("${values[0] ?? ''}")`
    case 'olderThan':
      return `${name} < now - duration("${values[0] ?? ''}")`
    case 'isPast':
      return `${name} < now`
    case 'isMe':
      return `${name} = me`
    case 'isMine':
      return `${name} in ${mineOf[field?.target ?? ''] ?? '()'}`
    case 'has':
      return `${first} in ${name}`
    case 'hasMe':
      return `me in ${name}`
    case 'empty':
      return `${name} = null`
    case 'notEmpty':
      return `${name} != null`
  }
}

const literal = (value: string, field: RecordField | undefined): string => {
  switch (field?.kind) {
    case 'integer':
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(value) ? value : 'null'
    case 'date':
      return `date(${quoted(value)})`
    case 'datetime':
      return `date and time(${quoted(value)})`
    case 'duration':
      return `duration(${quoted(value)})`
    default:
      return quoted(value)
  }
}

const quoted = (value: string): string =>
  `"${value.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`
