import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { isRuleError } from '#contract/rule/error.ts'
import { fold } from '#contract/rule/fold.ts'
import { parseRule } from '#contract/rule/parse.ts'
import { schemaOf, type NameType } from '#contract/rule/schema.ts'
import { compile as compileSql } from '#platform/database/compose.ts'
import { toSql, type ColumnMap } from '../rule.ts'

const me = '00000001-0000-7000-8000-000000000001'
const team = '00000002-0000-7000-8000-000000000002'

const of = (kind: NameType['kind'], more: Partial<NameType> = {}): NameType => ({
  kind,
  nullable: true,
  ...more,
})
const types: Readonly<Record<string, NameType>> = {
  requester: of('ref'), team: of('ref'), visibleTo: of('list', { item: of('ref') }), restricted: of('boolean'), title: of('text'),
  reopenings: of('number'), openedAt: of('datetime'), effort: of('duration'), price: of('money'), anything: of('any'),
  'requester.organisation': of('ref'),
} // prettier-ignore
const columns: ColumnMap = {
  resolve: (path) => {
    const nameType = types[path.join('.')]
    return nameType && { expression: sql.ref(path.join('_')), nameType }
  },
  can: (operation) => (operation === 'read' ? sql`readable` : undefined),
}

const known = { me, 'my.teams': [team], 'my.roles': ['agent'], now: '2026-11-20T11:00:00.000Z' }
const sqlOf = (text: string, position: 'filter' | 'value' = 'filter') =>
  compileSql(toSql(fold(parseRule(text), known, { schema: schemaOf(types) }), columns, { position }))
const textOf = (text: string): string => sqlOf(text).text

describe('a filter is SQL that an index can serve', () => {
  test.each([
    ['requester = me', '("requester" = $1::uuid)'],
    ['team in my.teams', '("team" = any($1::uuid[]))'],
    ['list contains(my.teams, team)', '("team" = any($1::uuid[]))'],
    ['me in visibleTo', '("visibleTo" @> array[$1::uuid]::uuid[])'],
    ['team = null', '("team" is null)'],
    ['is defined(team)', '("team" is not null)'],
    ['restricted = false', '("restricted" = false)'],
    ['not(restricted)', '(not "restricted")'],
    ['requester = me or team in my.teams', '(("requester" = $1::uuid) or ("team" = any($2::uuid[])))'],
    ['openedAt >= now() - @"P7D"', '("openedAt" >= $1::timestamptz)'],
    ['not(openedAt < now())', '("openedAt" >= $1::timestamptz)'],
    ['reopenings > 1', '("reopenings" > $1::int4)'],
    ['reopenings in (1, 2)', '("reopenings" = any($1::int4[]))'],
    ['effort > @"PT4H"', '("effort" > $1::numeric)'],
    ['requester.organisation = me', '("requester_organisation" = $1::uuid)'],
    ['"agent" in my.roles', 'true'],
    ['title in ("a", "b", null)', '("title" is null or "title" = any($1::text[]))'],
  ])('%s', (text, expected) => expect(textOf(text)).toBe(expected))
})

describe('what is written in a rule is never part of the SQL', () => {
  test('texts, numbers and times are parameters', () => {
    const { text, values } = sqlOf(
      `title = "'; drop table record; --" and reopenings < 12345.5 and openedAt > @"2026-01-01T00:00:00Z"`,
    )
    expect(text).not.toMatch(/drop|12345|2026/)
    expect(values).toEqual(["'; drop table record; --", '12345.5', '2026-01-01T00:00:00.000Z'])
  })

  test('a text that is no id equals no reference, without a cast that could fail', () => {
    expect(sqlOf('requester = "x"')).toEqual({ text: 'false', values: [] })
    expect(sqlOf('requester != "x"')).toEqual({ text: 'true', values: [] })
    expect(sqlOf('requester in ("x", "y")')).toEqual({ text: 'false', values: [] })
    expect(sqlOf(`requester in ("x", "${me}")`).values).toEqual([[me]])
    expect(textOf('"x" in visibleTo')).toBe('(case when "visibleTo" is not null then false end)')
    expect(sqlOf(`requester = "${me.toUpperCase().replace('1', 'A')}"`).text).toBe('false')
  })
})

describe('what is no filter is refused with its position', () => {
  test.each([
    ['title = "a" and matches(title, "a")', 'not_a_filter', 16],
    ['decision("priority") = "high"', 'not_a_filter', 0],
    ['restricted or unknown = 1', 'not_a_filter', 14],
    ['can.update', 'not_a_filter', 0],
    ['title', 'not_a_filter', 0],
    ['price > price', 'kinds', 0],
    ['reopenings = title', 'kinds', 0],
    ['title[1] = "a"', 'unsupported', 0],
  ])('%s', (text, code, from) => {
    expect(() => sqlOf(text)).toThrowError(
      expect.toSatisfy((error: unknown) => isRuleError(error) && error.code === code && error.from === from),
    )
  })

  test('nested repetition does not explode', () => {
    const text = `${'('.repeat(45)}reopenings in (1, < 2)${') in (true, restricted)'.repeat(45)}`
    expect(() => sqlOf(text)).toThrowError(/too complex/)
  })
})

test('can is the condition that the caller gives', () => {
  expect(textOf('can.read(requester)')).toBe('(readable)')
  expect(textOf('not(can.read(requester))')).toBe('("requester" is not null and (readable) is not true)')
})
