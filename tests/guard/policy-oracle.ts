import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as feelin from 'feelin'
import { parse } from 'yaml'
import type { AnyType } from '#contract/define-type.ts'
import { checkoutFolder } from '#platform/config.ts'

// Who may do what, read a second time: the words of the declarations and of the roles' YAML, evaluated by another
// implementation of FEEL over the records' values. Nothing here is the product's parser, folding, closures or SQL.

/** What is known of somebody, as the test made them. */
export interface Reader {
  readonly id: string
  readonly roles: readonly string[]
  readonly provider: boolean
  readonly organisation: string
  readonly organisations: readonly string[]
  readonly teams: readonly string[]
}

export type Row = Readonly<Record<string, unknown>>

/** A record of the test's world, with its declaration; `load` follows its references. */
export interface Subject {
  readonly type: AnyType
  readonly row: Row
}

export interface World {
  load(type: string, id: string): Promise<Subject | null>
}

interface Grant {
  readonly types: readonly string[]
  readonly allow: readonly string[]
  readonly when?: string
}

type Roles = Readonly<Record<string, { readonly grants: readonly Grant[] }>>

const { records: roles } = parse(
  readFileSync(join(checkoutFolder, 'packs', 'base', '10-roles.yaml'), 'utf8'),
) as { records: Roles }

export const shippedRoles: readonly string[] = Object.keys(roles)

export interface Question {
  readonly world: World
  readonly reader: Reader
  readonly subject: Subject
  /** The record before the change; null for one that is new. */
  readonly before?: Row | null
  readonly via?: 'web' | 'api'
}

/** Whether the policy grants an operation on a record. */
export const grants = async (question: Question, operation: string): Promise<boolean> => {
  const { type } = question.subject
  const access = type.access as Readonly<Record<string, string | undefined>>
  if (access['within'] !== undefined && !(await holds(question, access['within']))) return false
  const texts = [
    ...(access[operation] === undefined ? [] : [access[operation]]),
    ...(type.access.alone?.some((each) => each === operation) ? [] : question.reader.roles).flatMap((role) =>
      (roles[role]?.grants ?? [])
        .filter(
          ({ types, allow }) =>
            allow.includes(operation) && (types.includes('*') || types.includes(type.name)),
        )
        .map(({ when = 'true' }) => when),
    ),
  ]
  for (const text of texts) if (await holds(question, text)) return true
  return false
}

/** Whether a rule is true of a record for somebody; anything else than true grants nothing. */
export const holds = async (question: Question, rule: string): Promise<boolean> => {
  const { text, extra } = await plain(question, rule)
  const { reader, subject, via = 'web' } = question
  const names = {
    ...valuesOf(subject),
    ...extra,
    me: reader.id,
    my: { ...reader, system: false },
    via,
    now: feelin.dateAndTime((subject.row['updatedAt'] as string | undefined) ?? ''),
  }
  return feelin.evaluate(text, names).value === true
}

/** Replaces what the library does not know: rights of other records, and paths through references. */
const plain = async (
  question: Question,
  rule: string,
): Promise<{ text: string; extra: Record<string, unknown> }> => {
  const { world, subject, before = null } = question
  const extra: Record<string, unknown> = {}
  // The library takes all that follows an `in` for its list; DMN's function says the same without doubt.
  let text = rule
    .replaceAll('before.id = null', String(before === null))
    .replaceAll(/(?<!some )(?<![\w.])([\w.]+|"[^"]*") in ([\w.]+)/g, 'list contains($2, $1)')
  for (const [all, operation = '', of] of rule.matchAll(/can\.(\w+)(?:\((\w+)\))?/g)) {
    const target = of === undefined ? subject : await referred(world, subject, of)
    const inner = target && { ...question, subject: target }
    text = text.replaceAll(all, inner ? String(await rightOf(inner, operation)) : 'null')
  }
  for (const [all, head = '', field = ''] of text.matchAll(/\b(?!my\.)([a-z]\w*)\.([a-z]\w*)\b/gi)) {
    const target = await referred(world, subject, head)
    extra[`${head}Of`] = target ? valuesOf(target) : {}
    text = text.replaceAll(all, `${head}Of.${field}`)
  }
  return { text, extra }
}

const rightOf = (question: Question, operation: string): Promise<boolean> => {
  const { within } = question.subject.type.access as Readonly<Record<string, string | undefined>>
  if (operation !== 'know') return grants(question, operation)
  return within === undefined ? Promise.resolve(true) : holds(question, within)
}

const referred = async (world: World, { type, row }: Subject, field: string): Promise<Subject | null> => {
  const value = row[field]
  if (value === null || value === undefined) return null
  if (typeof value === 'object') {
    const { type: name, id } = value as { type: string; id: string }
    return world.load(name, id)
  }
  const { target } = (type.fields as Readonly<Record<string, { target?: string }>>)[field] ?? {}
  return world.load(target ?? '', value as string)
}

const instants = new Set(['createdAt', 'updatedAt', 'archivedAt'])

/** As rules see values: a reference is an id, an empty list is nothing, an instant can be reckoned with. */
const valuesOf = ({ type, row }: Subject): Record<string, unknown> => {
  const fields = type.fields as Readonly<Record<string, { kind: string } | undefined>>
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
        return [name, null]
      if (instants.has(name) || fields[name]?.kind === 'datetime')
        return [name, feelin.dateAndTime(value as string)]
      const isReference = typeof value === 'object' && 'id' in value && 'type' in value
      return [name, isReference ? (value as { id: string }).id : value]
    }),
  )
}
