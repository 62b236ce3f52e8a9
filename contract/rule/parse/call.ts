import type { Expression, Span } from '../ast.ts'
import { functions } from '../infer/functions.ts'
import { partsOf, wordsOf, type Reader, type SyntaxNode } from './syntax-tree.ts'
import { temporalLiteral } from './literal.ts'
import { ruleError } from '../error.ts'

/** A call becomes a literal where it is one (`date("…")`), a node of its own where the caller decides, else a call by position. */
export const callOf = (node: SyntaxNode, reader: Reader, depth: number): Expression => {
  const at = reader.span(node)
  const [target] = partsOf(node)
  const parameters = partsOf(node).find(
    (part) => part.name === 'PositionalParameters' || part.name === 'NamedParameters',
  )
  if (
    !target ||
    (target.name !== 'VariableName' &&
      target.name !== 'PathExpression' &&
      target.name !== 'DateTimeConstructor' &&
      target.name !== 'SpecialFunctionName')
  )
    return { type: 'unsupported', feature: 'a call of something that is no name', ...at }
  const name = wordsOf(target, reader)
  const args = argumentsOf(name, parameters, reader, depth, at)
  if (name.startsWith('can.')) return capabilityOf(name.slice('can.'.length), args, at)
  if (name === 'not' && args.length === 1 && args[0]) return { type: 'not', operand: args[0], ...at }
  if ((name === 'now' || name === 'today') && args.length === 0)
    return { type: 'name', path: Object.freeze([name]), ...at }
  const [first] = args
  const text =
    args.length === 1 && first?.type === 'literal' && first.kind === 'text' ? (first.value as string) : null
  if (name === 'decision' && text !== null) return { type: 'decision', name: text, ...at }
  if ((name === 'date' || name === 'date and time' || name === 'duration') && text !== null)
    return temporalLiteral(name, text, at)
  return { type: 'call', name, args: Object.freeze(args), ...at }
}

const argumentsOf = (
  name: string,
  parameters: SyntaxNode | undefined,
  reader: Reader,
  depth: number,
  at: Span,
): Expression[] => {
  if (!parameters) return []
  if (parameters.name === 'PositionalParameters')
    return partsOf(parameters).map((part) => reader.expression(part, depth))
  const known = functions[name]?.parameters
  const given = new Map<string, Expression>()
  for (const parameter of partsOf(parameters)) {
    const [key, value] = partsOf(parameter)
    if (key && value) given.set(wordsOf(key, reader), reader.expression(value, depth))
  }
  const ordered = known
    ?.filter((parameter) => given.has(parameter))
    .map((parameter) => given.get(parameter) as Expression)
  if (!ordered || ordered.length !== given.size)
    throw ruleError('unknown_function', `There is no function ${name} with these named arguments.`, at, {
      name,
    })
  return ordered
}

const capabilityOf = (operation: string, args: readonly Expression[], at: Span): Expression => {
  const [of] = args
  if (args.length === 0) return { type: 'capability', operation, ...at }
  if (args.length === 1 && of?.type === 'name')
    return { type: 'capability', operation, of: of.path.join('.'), ...at }
  throw ruleError('arity', `can.${operation} takes the name of a reference.`, at, {
    name: `can.${operation}`,
  })
}
