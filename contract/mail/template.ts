import type { FeelValue } from '../rule/ast.ts'
import { check } from '../rule/check.ts'
import { compile, type Rule, type Scope } from '../rule/compile.ts'
import { RuleError } from '../rule/error.ts'
import { parseRule } from '../rule/parse.ts'
import { schemaOf, type NameType } from '../rule/schema.ts'

const text: NameType = { kind: 'text', nullable: true }
const number: NameType = { kind: 'number', nullable: true }

/** The names that a mail may use: a template holds for every type, so the fields of one are not among them. */
const names = {
  'record.number': text,
  'record.title': text,
  'record.type': text,
  'record.state': text,
  'record.priority': text,
  'record.service': text,
  'record.description': text,
  'record.resolution': text,
  'record.followUp': text,
  'record.reason': text,
  'record.closes': text,
  'person.name': text,
  'actor.name': text,
  'entry.text': text,
  'clock.target': text,
  'clock.due': text,
  'clock.late': { kind: 'boolean', nullable: true },
  'digest.count': number,
  'digest.list': text,
  link: text,
  settings: text,
} as const satisfies Readonly<Record<string, NameType>>

/** Of them those that a saved reply may use: it is about a record, and about nothing that has happened. */
const replyNames = [
  'record.number',
  'record.title',
  'record.type',
  'record.state',
  'record.priority',
  'record.service',
  'record.description',
  'record.resolution',
  'record.followUp',
  'record.closes',
  'person.name',
  'actor.name',
  'link',
] as const satisfies readonly (keyof typeof names)[]

/** Those whose values are Markdown themselves. */
const markdownNames = new Set(['entry.text', 'record.description', 'record.resolution', 'record.reason'])
/** Those in which addresses of pages become links. */
const linkNames = new Set(['link', 'settings', 'digest.list'])

/** The names that a template may use, for suggestions. */
export const mailNames: readonly string[] = Object.keys(names)

/** The values of one mail by name; a name without one is null. */
export type MailValues = { readonly [name in keyof typeof names]?: string | number | boolean | null }

const schemas = {
  mail: schemaOf(names),
  reply: schemaOf(Object.fromEntries(replyNames.map((name) => [name, names[name]]))),
} as const

/** What a template is for; it decides which names it may use. */
export type TemplateUse = keyof typeof schemas

/** A piece of a template: text as it stands, or a placeholder. */
export type Piece = string | Placeholder

export interface Placeholder {
  readonly evaluate: Rule
  /** What its value is: a text that is shown as it is, Markdown, or a text with addresses of pages. */
  readonly shows: 'text' | 'markdown' | 'links'
}

export interface TemplateIssue {
  readonly message: string
  readonly line: number
  readonly column: number
}

const placeholder = /\{\{([^{}]*)\}\}/g

/**
 * Takes `Hello {{ person.name }}` apart: what stands in double braces is FEEL.
 * @throws RuleError for a placeholder that is none
 */
export const piecesOf = (template: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const match of template.matchAll(placeholder)) {
    pieces.push(template.slice(from, match.index), placeholderOf(match[1] ?? ''))
    from = match.index + match[0].length
  }
  return [...pieces, template.slice(from)].filter((piece) => piece !== '')
}

const placeholderOf = (source: string, use: TemplateUse = 'mail'): Placeholder => {
  const schema = schemas[use]
  const expression = parseRule(source.trim())
  const issue = check(expression, schema).find(({ severity }) => severity === 'error')
  if (issue) throw new RuleError(issue.message, issue)
  const name = expression.type === 'name' ? expression.path.join('.') : ''
  return {
    evaluate: compile(expression, schema),
    shows: markdownNames.has(name) ? 'markdown' : linkNames.has(name) ? 'links' : 'text',
  }
}

/** What is wrong with a template, with the place of each fault. */
export const templateIssues = (template: string, use: TemplateUse = 'mail'): readonly TemplateIssue[] => {
  const issues: TemplateIssue[] = []
  for (const match of template.matchAll(placeholder)) {
    try {
      placeholderOf(match[1] ?? '', use)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      const before = template.slice(0, match.index)
      issues.push({
        message: error.message,
        line: before.split('\n').length,
        column: match.index - before.lastIndexOf('\n'),
      })
    }
  }
  const rest = template.replace(placeholder, (whole) => ' '.repeat(whole.length))
  const stray = /\{\{|\}\}/.exec(rest)
  if (stray) {
    const before = rest.slice(0, stray.index)
    issues.push({
      message: `"${stray[0]}" has no partner: a placeholder is written {{ record.number }}.`,
      line: before.split('\n').length,
      column: stray.index - before.lastIndexOf('\n'),
    })
  }
  if (/\]\([^)\n]*\{\{/.test(template))
    issues.push({
      message: 'A placeholder can’t be the address of a link; write {{ link }} by itself.',
      line: 1,
      column: 1,
    })
  return issues
}

/** Puts values in: each piece as a text of its own, placeholders without a value empty. */
export const filled = (
  pieces: readonly Piece[],
  values: MailValues,
): readonly { readonly text: string; readonly by: Placeholder | null }[] => {
  const scope: Scope = {
    get: (path) => (values as Readonly<Record<string, FeelValue>>)[path.join('.')] ?? null,
  }
  return pieces.map((piece) =>
    typeof piece === 'string'
      ? { text: piece, by: null }
      : { text: textOf(piece.evaluate(scope)), by: piece },
  )
}

const textOf = (value: FeelValue): string =>
  value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
