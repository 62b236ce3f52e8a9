import type { RecordField } from './filter-field.ts'

/** What a chip may say of a field. */
export type Operator =
  | 'is' | 'contains' | 'startsWith' | 'anyOf' | 'noneOf' | 'isTrue' | 'isFalse' | 'atLeast' | 'atMost' | 'between'
  | 'within' | 'olderThan' | 'after' | 'before' | 'isPast' | 'isMe' | 'isMine' | 'has' | 'hasMe' | 'empty' | 'notEmpty' // prettier-ignore

/** Field, operator, values: values are wire values as text; a day stands for its midnight in the reader's zone. */
export interface FieldChip {
  readonly kind: 'field'
  readonly field: string
  readonly operator: Operator
  readonly values: readonly string[]
}

/** A part of a filter that only FEEL can say. */
export interface FeelChip {
  readonly kind: 'feel'
  readonly text: string
}

export type Chip = FieldChip | FeelChip

const byText: readonly Operator[] = ['contains', 'is', 'startsWith', 'empty', 'notEmpty']
const byRank: readonly Operator[] = ['is', 'atLeast', 'atMost', 'between', 'empty', 'notEmpty']
const byChoice: readonly Operator[] = ['anyOf', 'noneOf', 'empty', 'notEmpty']
const byTime: readonly Operator[] = ['within', 'olderThan', 'after', 'before', 'isPast', 'empty', 'notEmpty']

/** What `my.…` list a reference to this type may be compared with. */
export const mineOf: Readonly<Record<string, string>> = { team: 'my.teams', organisation: 'my.organisations' }

/** The operators that a field offers, the usual one first. */
export const operatorsOf = (field: RecordField): readonly Operator[] => {
  switch (field.kind) {
    case 'text':
    case 'markdown':
    case 'email':
    case 'url':
      return byText
    case 'number':
      return ['is', 'startsWith']
    case 'integer':
    case 'decimal':
    case 'duration':
      return byRank
    case 'choice':
      return byChoice
    case 'state':
    case 'stateClass':
      return ['anyOf', 'noneOf']
    case 'boolean':
      return ['isTrue', 'isFalse']
    case 'date':
      return ['is', 'after', 'before', 'between', 'empty', 'notEmpty']
    case 'datetime':
      return byTime
    case 'ref':
      if (field.target === '*') return ['empty', 'notEmpty']
      return [
        'anyOf',
        ...(field.target === 'person' ? (['isMe'] as const) : []),
        ...(mineOf[field.target ?? ''] ? (['isMine'] as const) : []),
        'noneOf',
        'empty',
        'notEmpty',
      ]
    case 'refs':
      return ['has', ...(field.target === 'person' ? (['hasMe'] as const) : [])]
    default:
      return ['empty', 'notEmpty']
  }
}

/** How many values an operator needs; `many` is one or more. */
export const valuesNeeded = (operator: Operator): 0 | 1 | 2 | 'many' => {
  switch (operator) {
    case 'anyOf':
    case 'noneOf':
      return 'many'
    case 'between':
      return 2
    case 'is':
    case 'contains':
    case 'startsWith':
    case 'atLeast':
    case 'atMost':
    case 'within':
    case 'olderThan':
    case 'after':
    case 'before':
    case 'has':
      return 1
    default:
      return 0
  }
}

/** Whether a chip says enough to filter by. */
export const isComplete = (chip: Chip): boolean => {
  if (chip.kind === 'feel') return chip.text.trim() !== ''
  const needed = valuesNeeded(chip.operator)
  const given = chip.values.filter((value) => value !== '').length
  return needed === 'many' ? given > 0 : given >= needed
}
