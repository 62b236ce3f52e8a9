import type { Kind } from '../schema.ts'

export interface FunctionShape {
  readonly parameters: readonly string[]
  /** Parameters that may be left out, from the end. */
  readonly optional?: number
  readonly kinds: readonly (Kind | 'any')[]
  readonly result: Kind
}

/** The functions that are compiled. `not`, `decision`, `now` and `today` are no calls: the parser makes them nodes of their own. */
export const functions: Readonly<Record<string, FunctionShape | undefined>> = Object.freeze({
  contains: { parameters: ['string', 'match'], kinds: ['text', 'text'], result: 'boolean' },
  'starts with': { parameters: ['string', 'match'], kinds: ['text', 'text'], result: 'boolean' },
  'ends with': { parameters: ['string', 'match'], kinds: ['text', 'text'], result: 'boolean' },
  matches: {
    parameters: ['input', 'pattern', 'flags'],
    optional: 1,
    kinds: ['text', 'text', 'text'],
    result: 'boolean',
  },
  'lower case': { parameters: ['string'], kinds: ['text'], result: 'text' },
  'upper case': { parameters: ['string'], kinds: ['text'], result: 'text' },
  'string length': { parameters: ['string'], kinds: ['text'], result: 'number' },
  'list contains': { parameters: ['list', 'element'], kinds: ['list', 'any'], result: 'boolean' },
  count: { parameters: ['list'], kinds: ['list'], result: 'number' },
  'is defined': { parameters: ['value'], kinds: ['any'], result: 'boolean' },
  date: { parameters: ['from'], kinds: ['datetime'], result: 'date' },
  workday: {
    parameters: ['from', 'days', 'calendar'],
    kinds: ['datetime', 'number', 'any'],
    result: 'datetime',
  },
})

/** Functions of FEEL that only a full evaluation knows. */
export const fullFunctions: readonly string[] = [
  'date and time', 'duration', 'time', 'number', 'string', 'substring', 'replace', 'split', 'sum', 'min', 'max', 'mean', 'median',
  'floor', 'ceiling', 'round', 'abs', 'modulo', 'append', 'concatenate', 'distinct values', 'sort', 'flatten', 'all', 'any',
  'day of week', 'day of year', 'month of year', 'week of year', 'years and months duration', 'get value', 'string join', 'is',
] // prettier-ignore
