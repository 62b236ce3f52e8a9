import { createHash } from 'node:crypto'
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { LineCounter, isNode, parseDocument, type Document } from 'yaml'
import { problem, type ProblemIssue } from '#contract/problem.ts'
import type { Mapping } from './mapping.ts'
import { mappingSchema } from './schema.ts'

/** A mapping as read, with what finds the place of a fault in its text. */
export interface MappingText {
  readonly mapping: Mapping
  readonly text: string
  readonly sha256: string
  /** An issue at a place such as `['fields', 'priority', 'column']`. */
  issueAt(path: readonly (string | number)[], message: string): ProblemIssue
}

const mostCharacters = 100_000
let compiled: ValidateFunction<Mapping> | undefined

/** Compiled for the first mapping: the program that it becomes takes memory as long as the process runs. */
const validator = (): ValidateFunction<Mapping> =>
  (compiled ??= new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
  }).compile<Mapping>(mappingSchema))

/** Reads a mapping file. @throws Problem `invalid` with line and column of each fault */
export const readMapping = (text: string): MappingText => {
  if (text.length > mostCharacters)
    throw problem('too_large', 'The mapping is longer than 100,000 characters.')
  const lines = new LineCounter()
  // Aliases could make a small text enormous; a mapping has no use for so many.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const placed = (offset: number, path: string, message: string): ProblemIssue => {
    const { line, col } = lines.linePos(offset)
    return {
      field: path || 'mapping',
      code: 'mapping',
      message: `Line ${line}, column ${col}: ${message}`,
      details: { line, column: col },
    }
  }
  if (document.errors.length > 0)
    throw faulty(document.errors.map((error) => placed(error.pos[0], '', `${firstLine(error.message)}.`)))
  const issueAt = (path: readonly (string | number)[], message: string): ProblemIssue =>
    placed(offsetOf(document, path), path.join('.'), message)
  const value: unknown = contentOf(document)
  const validate = validator()
  if (!validate(value)) throw faulty(explained(validate.errors ?? [], issueAt))
  return {
    mapping: value,
    text,
    sha256: createHash('sha256').update(JSON.stringify(value)).digest('hex'),
    issueAt,
  }
}

/** All faults of a mapping at once. */
export const faulty = (issues: readonly ProblemIssue[]) =>
  problem('invalid', {
    message: `The mapping has ${issues.length === 1 ? 'a fault' : `${issues.length} faults`}. ${issues
      .slice(0, 5)
      .map(({ message }) => message)
      .join(' ')}`,
    issues,
    remedy: 'docs/guide/import.md describes what a mapping may say.',
  })

const contentOf = (document: Document): unknown => {
  try {
    return document.toJS({ maxAliasCount: 50 })
  } catch (error) {
    throw problem('invalid', `The mapping can't be read: ${(error as Error).message}.`)
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0]?.replace(/[.:]$/, '') ?? ''

/** Where the value at a path begins; of the nearest part above that exists. */
const offsetOf = (document: Document, path: readonly (string | number)[]): number => {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** Sentences instead of the validator's; of nested alternatives only what says something. */
const explained = (errors: readonly ErrorObject[], issueAt: MappingText['issueAt']): ProblemIssue[] => {
  const telling = errors.filter(({ keyword }) => keyword !== 'if')
  return telling.slice(0, 20).map((error) => {
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    const at = path.join('.') || 'The mapping'
    const params = error.params as Readonly<Record<string, unknown>>
    switch (error.keyword) {
      case 'additionalProperties': {
        const unknown = String(params['additionalProperty'])
        const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {})
        return issueAt([...path, unknown], `"${unknown}" is not known here; known are ${known.join(', ')}.`)
      }
      case 'required':
        return issueAt(path, `${at} lacks "${String(params['missingProperty'])}".`)
      case 'enum':
        return issueAt(path, `${at} must be one of ${String(params['allowedValues'])}.`)
      case 'const':
        return issueAt(path, `${at} must be ${String(params['allowedValue'])}.`)
      default:
        return issueAt(path, `${at} ${error.message ?? 'is not valid'}.`)
    }
  })
}
