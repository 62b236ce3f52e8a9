import type { parser } from 'lezer-feel'
import type { Expression, Span } from '../ast.ts'
import { ruleError } from '../error.ts'

export type Tree = ReturnType<typeof parser.parse>
export type SyntaxNode = Tree['topNode']

/** What the conversion of a tree needs at every node. */
export interface Reader {
  span(node: { readonly from: number; readonly to: number }): Span
  textOf(node: { readonly from: number; readonly to: number }): string
  /** @throws RuleError when the depth is beyond the limit */
  expression(node: SyntaxNode, depth: number): Expression
}

/** Children that mean something, comments aside. */
export const partsOf = (node: SyntaxNode): SyntaxNode[] => {
  const parts: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') parts.push(child)
  return parts
}

/** A name as the schema knows it: words with one space between them. */
export const wordsOf = (node: SyntaxNode, reader: Reader): string =>
  reader.textOf(node).replace(/\s+/g, ' ').trim()

export const required = (node: SyntaxNode | undefined, parent: SyntaxNode, reader: Reader): SyntaxNode => {
  if (!node) throw ruleError('syntax', 'The rule ends too early.', reader.span(parent))
  return node
}

export const spanIn = (text: string, from: number, to: number): Span => {
  const before = text.slice(0, from)
  return { from, to, line: before.split('\n').length, column: from - before.lastIndexOf('\n') }
}

export const contentOf = (node: SyntaxNode): SyntaxNode | undefined => partsOf(node)[0]
