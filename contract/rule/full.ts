import * as feelin from 'feelin'
import type { FeelValue } from './ast.ts'
import { ruleError } from './error.ts'
import { refuseDeepBrackets, refuseOverlong } from './parse/limits.ts'
import type { NameType, RuleSchema } from './schema.ts'
import type { Scope } from './compile/scope.ts'
import { instantText } from './temporal.ts'

/** A rule in full FEEL, evaluated from its text: thousands of times a second, so off the hot path. */
export interface FullRule {
  evaluate(scope: Scope): FeelValue
  /** The text as the unary tests of a decision table's cell, on a wire value. */
  test(scope: Scope, input: FeelValue, inputType: NameType): boolean
}

/**
 * Takes a rule's text as full FEEL.
 * @throws RuleError for a fault of syntax
 */
export const fullRule = (
  text: string,
  schema: RuleSchema,
  top: 'expression' | 'unary-tests' = 'expression',
): FullRule => {
  refuseOverlong(text)
  refuseDeepBrackets(text)
  refuseSyntaxErrors(text, top)
  const paths = pathsIn(text, schema)
  return {
    evaluate: (scope) => wireValue(feelin.evaluate(text, contextOf(paths, schema, scope)).value),
    test: (scope, input, inputType) =>
      feelin.unaryTest(text, { ...contextOf(paths, schema, scope), '?': fullValue(input, inputType) })
        .value === true,
  }
}

const refuseSyntaxErrors = (text: string, top: 'expression' | 'unary-tests'): void => {
  const parse = top === 'expression' ? feelin.parseExpression : feelin.parseUnaryTests
  const cursor = parse(text, {}, undefined).cursor()
  do {
    if (!cursor.type.isError) continue
    const before = text.slice(0, cursor.from)
    const at = {
      from: cursor.from,
      to: Math.max(cursor.to, cursor.from + 1),
      line: before.split('\n').length,
      column: cursor.from - before.lastIndexOf('\n'),
    }
    throw ruleError('syntax', 'This is not understood here.', at)
  } while (cursor.next())
}

const dotted = /[\p{L}_$][\p{L}\p{N}_$]*(?:\s*\.\s*[\p{L}_$][\p{L}\p{N}_$]*)*/gu

/** The names and paths that the text may mean: words of the schema outside of quotes. */
const pathsIn = (text: string, schema: RuleSchema): readonly (readonly string[])[] => {
  const unquoted = text.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const found = new Map<string, readonly string[]>()
  for (const [match] of unquoted.matchAll(dotted)) {
    const path = match.split('.').map((part) => part.trim())
    if (schema.name(path[0] ?? '') || path[0] === 'now' || path[0] === 'today')
      found.set(path.join('.'), path)
  }
  return [...found.values()].sort((a, b) => a.length - b.length)
}

type Context = Record<string, unknown>

const contextOf = (paths: readonly (readonly string[])[], schema: RuleSchema, scope: Scope): Context => {
  const context: Context = {}
  for (const path of paths) put(context, path, fullValue(scope.get(path), typeAt(path, schema)))
  const instant = fullValue(scope.get(['now']), { kind: 'datetime', nullable: true })
  const day = fullValue(scope.get(['today']) ?? dayOf(scope.get(['now'])), { kind: 'date', nullable: true })
  // The library's own now() and today() would read the machine's clock.
  return { ...context, now: context.now ?? (() => instant), today: context.today ?? (() => day) }
}

const dayOf = (value: FeelValue): FeelValue => (typeof value === 'string' ? value.slice(0, 10) : null)

/** A path makes its beginning a context, so the reference itself is no longer its id there. */
const put = (context: Context, path: readonly string[], value: unknown): void => {
  let inner = context
  for (const name of path.slice(0, -1)) {
    const next = inner[name]
    inner = (typeof next === 'object' && next !== null ? next : (inner[name] = {})) as Context
  }
  inner[path.at(-1) ?? ''] = value
}

const typeAt = (path: readonly string[], schema: RuleSchema): NameType => {
  const [head = '', ...rest] = path
  return (
    rest.reduce<NameType | undefined>((type, name) => type?.path?.(name), schema.name(head)) ?? {
      kind: 'any',
      nullable: true,
    }
  )
}

/** A wire value as the library takes it. */
export const fullValue = (value: FeelValue | undefined, type: NameType): unknown => {
  if (value === null || value === undefined) return null
  if (Array.isArray(value))
    return value.map((item: FeelValue) => fullValue(item, type.item ?? { kind: 'any', nullable: true }))
  if (type.kind === 'number') return Number(value)
  if (typeof value !== 'string') return value
  if (type.kind === 'datetime') return feelin.dateAndTime(value)
  if (type.kind === 'date') return feelin.date(value)
  return type.kind === 'duration' ? feelin.duration(value) : value
}

/** What the library answers as a wire value; a function or a range is null. */
const wireValue = (value: unknown): FeelValue => {
  if (value === null || value === undefined || typeof value === 'function') return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object') return value as FeelValue
  if (Array.isArray(value)) return value.map(wireValue)
  if (value instanceof feelin.FeelDateTime) return instantText(value.toString())
  if (
    value instanceof feelin.FeelDate ||
    value instanceof feelin.FeelDuration ||
    value instanceof feelin.FeelTime
  )
    return value.toString()
  if (feelin.isRange(value) || feelin.isFunction(value)) return null
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wireValue(inner)]))
}
