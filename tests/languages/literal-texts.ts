import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { checkoutFolder } from '#platform/config.ts'

/** A text that stands in the code, with `{}` for each part that is filled in. */
export interface LiteralText {
  /** `server/http/errors.ts:88` */
  readonly place: string
  readonly text: string
  /** What takes it: the name of a property (`message`) or of a function (`ruleError()`); else empty. */
  readonly taker: string
  /** The text before it among the arguments of a function, such as a code. */
  readonly before: string | undefined
}

/** The texts in the code of some folders or files, tests and screens left out. */
export const literalTexts = (...places: readonly string[]): readonly LiteralText[] =>
  places.flatMap(filesIn).flatMap(textsOf)

/** Whether a text reads as a sentence or as what follows one. */
export const isSentence = (text: string): boolean =>
  /^ ?["{A-Z]/.test(text) && /[.?](\{\})?$|: \{\}$/.test(text) && /[a-z]{2}.* /.test(text)

const filesIn = (place: string): readonly string[] =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(join(checkoutFolder, place), { recursive: true, encoding: 'utf8' })
        .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name) && !/(^|\/)(web|generated)\//.test(name))
        .map((name) => join(place, name))
        .sort()

const textsOf = (file: string): readonly LiteralText[] => {
  const text = readFileSync(join(checkoutFolder, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: LiteralText[] = []
  const visit = (node: ts.Node): void => {
    const said = textOf(node)
    if (said !== undefined) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ place: `${file}:${line}`, text: said, ...takerOf(node) })
    }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

const textOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}')
}

/** What takes a text: past brackets, alternatives and sums. */
const takerOf = (node: ts.Node): Pick<LiteralText, 'taker' | 'before'> => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.initializer === node)
    return { taker: parent.name.getText(), before: undefined }
  if ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression !== node) {
    const { expression, arguments: given } = parent
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
    const previous = given?.[given.findIndex((argument) => argument === node) - 1]
    return { taker: `${name.getText()}()`, before: previous && textOf(previous) }
  }
  const isPassed =
    ts.isParenthesizedExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node)
  return isPassed ? takerOf(parent) : { taker: '', before: undefined }
}
