import fc from 'fast-check'
import * as feelin from 'feelin'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { compile as compileSql } from '#platform/database/compose.ts'
import type { Database } from '#platform/database/pool.ts'
import type { FeelValue } from '#contract/rule/ast.ts'
import { compile } from '#contract/rule/compile.ts'
import { fold } from '#contract/rule/fold.ts'
import { fullValue } from '#contract/rule/full.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { schemaOf } from '#contract/rule/schema.ts'
import { durationMs } from '#contract/rule/temporal.ts'
import { conditionArbitrary, type Generated } from './rule/rule-generator.ts'
import { columns, rowArbitrary, type Row } from './rule/rule-rows.ts'
import { toSql, type ColumnMap } from './rule.ts'

const schema = schemaOf(
  Object.fromEntries(Object.entries(columns).map(([name, { nameType }]) => [name, nameType])),
)

const columnMap: ColumnMap = {
  resolve: ([name = '', ...rest]) => {
    const column = rest.length === 0 ? columns[name] : undefined
    return column && { expression: sql.ref(`row.${name}`), nameType: column.nameType }
  },
}

const seed = Number(process.env.KEELSON_RULE_SEED ?? '20261120')
const ruleCount = Number(process.env.KEELSON_RULE_COUNT ?? '2000')
const rowCount = 30
const batchSize = 50

let database: Database
const rows = fc.sample(rowArbitrary, { numRuns: rowCount, seed })
const rules = fc.sample(conditionArbitrary, { numRuns: ruleCount, seed })

beforeAll(async () => {
  ;({ database } = await freshDatabase({ migrated: false }))
  const definition = Object.entries(columns).map(([name, { type }]) => `${name} ${type}`)
  await database.query({
    text: `create table row_of_test (position int primary key, ${definition.join(', ')})`,
  })
  const names = Object.keys(columns)
  for (const [position, row] of rows.entries())
    await database.query({
      text: `insert into row_of_test values ($1, ${names.map((_, index) => `$${index + 2}`).join(', ')})`,
      values: [position, ...names.map((name) => stored(name, row[name]))],
    })
})

const stored = (name: string, value: unknown): unknown =>
  columns[name]?.nameType.kind === 'duration' && typeof value === 'string'
    ? (durationMs(value) ?? 0) / 1000
    : value

/** For each rule and row: the answer as a value, and whether a filter lets the row through. */
const bySql = async (texts: readonly string[]): Promise<{ exact: boolean | null; passes: boolean }[][]> => {
  const pieces = texts.map((text) => {
    const expression = parseRule(text)
    return sql`(${toSql(expression, columnMap, { position: 'value' })})::boolean, (${toSql(expression, columnMap)}) is true`
  })
  const { text, values } = compileSql(
    sql`select to_json(array[${sql.join(pieces)}]) as answers from row_of_test as row order by position`,
  )
  const found = await database.query<{ answers: (boolean | null)[] }>({ text, values: [...values] })
  return texts.map((_, index) =>
    found.map(({ answers }) => ({
      exact: answers[index * 2] ?? null,
      passes: answers[index * 2 + 1] === true,
    })),
  )
}

const closureOf = (text: string): ((row: Row) => FeelValue) => {
  const rule = compile(parseRule(text), schema)
  return (row) => rule({ get: ([name = '']) => (row[name] as FeelValue) ?? null })
}
const byClosure = (text: string, row: Row): FeelValue => closureOf(text)(row)

const byOracle = (oracle: string, row: Row): unknown => {
  const context = Object.fromEntries(
    Object.entries(columns).map(([name, { nameType }]) => [
      name,
      fullValue(row[name] as FeelValue, nameType),
    ]),
  )
  return feelin.evaluate(oracle, context).value
}

/** The library parses the text anew for each row, so it is asked about every third row only. */
const isAsked = (rule: Generated, row: Row, index: number): boolean =>
  rule.isComparable &&
  (index + rule.text.length) % 3 === 0 &&
  row.n2 !== '12345678901234567890.5' &&
  hasNoAstral(row)

const differences = (
  rule: Generated,
  answers: readonly { exact: boolean | null; passes: boolean }[],
): string[] => {
  const evaluate = closureOf(rule.text)
  return rows.flatMap((row, index) => {
    const closure = evaluate(row)
    const { exact, passes } = answers[index] ?? { exact: null, passes: false }
    const oracle = isAsked(rule, row, index) ? byOracle(rule.oracle, row) : closure
    if (closure === exact && passes === (closure === true) && oracle === closure) return []
    const found = `closure ${JSON.stringify(closure)}, SQL ${String(exact)}, filter ${String(passes)}, oracle ${String(oracle)}`
    return [`${rule.text}\n  ${found}\n  ${JSON.stringify(row)}`]
  })
}

// The library orders and counts texts in UTF-16 units.
const hasNoAstral = (row: Row): boolean => row.t1 !== '😀' && row.t2 !== '😀'

describe('closure, SQL and the library agree', () => {
  test(`on ${ruleCount} rules over ${rowCount} rows, nulls included`, { timeout: 300_000 }, async () => {
    const found: string[] = []
    for (let start = 0; start < rules.length; start += batchSize) {
      const batch = rules.slice(start, start + batchSize)
      const answers = await bySql(batch.map(({ text }) => text))
      batch.forEach((rule, index) => found.push(...differences(rule, answers[index] ?? []).slice(0, 1)))
      if (found.length > 10) break
    }
    expect(found.slice(0, 10)).toEqual([])
  })

  test('a folded rule answers as the rule does with the values known', { timeout: 120_000 }, () => {
    const found = rules.slice(0, 500).flatMap((rule, index) => {
      const row = rows[index % rowCount] ?? {}
      const known = Object.fromEntries(['t1', 'n2', 'b1', 'r1', 'l1', 'i1'].map((name) => [name, row[name]]))
      const folded = compile(
        fold(parseRule(rule.text), known, { schema }),
        schema,
      )({ get: ([name = '']) => (row[name] as FeelValue) ?? null })
      return folded === byClosure(rule.text, row)
        ? []
        : [`${rule.text}: ${JSON.stringify(folded)} with ${JSON.stringify(row)}`]
    })
    expect(found.slice(0, 5)).toEqual([])
  })

  test('a rule folded with known values is the same in SQL', { timeout: 120_000 }, async () => {
    const known = {
      r1: '00000001-0000-7000-8000-000000000001',
      l1: ['00000001-0000-7000-8000-000000000001'],
      i1: '2026-01-01T00:00:00.000Z',
      b1: true,
    }
    const sample = rules.slice(0, 300)
    const pieces = sample.map(
      ({ text }) => sql`(${toSql(fold(parseRule(text), known, { schema }), columnMap)}) is true`,
    )
    const query = compileSql(
      sql`select to_json(array[${sql.join(pieces)}]) as answers from row_of_test as row order by position`,
    )
    const answers = await database.query<{ answers: boolean[] }>({
      text: query.text,
      values: [...query.values],
    })
    const found = sample.flatMap(({ text }, index) =>
      rows.flatMap((row, position) =>
        (byClosure(text, { ...row, ...known }) === true) === answers[position]?.answers[index]
          ? []
          : [`${text} with ${JSON.stringify(row)}`],
      ),
    )
    expect(found.slice(0, 5)).toEqual([])
  })
})
