import { describe, expect, test } from 'vitest'
import type { FeelValue } from './ast.ts'
import { check } from './check.ts'
import { compile, grants } from './compile.ts'
import { isRuleError } from './error.ts'
import { fold, isAlways, isNever } from './fold.ts'
import { parseRule } from './parse.ts'
import { schemaOf, type NameType } from './schema.ts'

const optional = (kind: NameType['kind']): NameType => ({ kind, nullable: true })
const person: NameType = {
  kind: 'ref',
  nullable: true,
  target: 'person',
  path: (name) => (name === 'organisation' ? optional('ref') : undefined),
}
const schema = schemaOf({
  title: optional('text'),
  impact: { kind: 'text', nullable: true, choices: ['high', 'medium', 'low'] },
  requester: person,
  team: optional('ref'),
  about: { kind: 'ref', nullable: true, target: '*' },
  visibleTo: { kind: 'list', nullable: true, item: person },
  restricted: optional('boolean'),
  openedAt: optional('datetime'),
  due: optional('date'),
  effort: optional('duration'),
  count: optional('number'),
  price: optional('money'),
  me: person,
  'my.teams': { kind: 'list', nullable: false, item: optional('ref') },
  'my.roles': { kind: 'list', nullable: false, item: optional('text') },
})

const messages = (text: string): string[] =>
  check(parseRule(text), schema).map(({ message, from, to }) => `${from}-${to} ${message}`)

const row: Readonly<Record<string, FeelValue>> = {
  title: 'Printer 😀', impact: 'high', requester: 'p1', 'requester.organisation': 'o1', about: { type: 'incident', id: 'i1' },
  visibleTo: ['p1', 'p2'], restricted: null, openedAt: '2026-11-20T10:00:00.000Z', due: '2026-02-28', effort: 'PT1H30M',
  count: '0.1', price: { amount: '12.5', currency: 'EUR' }, now: '2026-11-20T11:00:00.000Z', team: null, me: 'p1',
} // prettier-ignore
const evaluate = (text: string): FeelValue =>
  compile(parseRule(text), schema)({ get: (path) => row[path.join('.')] ?? null })

describe('check', () => {
  test.each([
    ['impakt = "high"', '0-6 There is no impakt here. Did you mean impact?'],
    ['impact = "hihg"', '9-15 "hihg" is none of its values. Did you mean "high"?'],
    ['impact in ("high", "none")', '19-25 "none" is none of its values.'],
    ['requester.organization = me', '0-22 requester has no organization.'],
    ['requester.name', '0-14 requester has no name.'],
    ['contians(title, "a")', '0-20 There is no function contians(). Did you mean contains()?'],
    ['contains(title)', '0-15 contains() takes 2 values (string, match), not 1.'],
    ['count > "a"', `0-11 a number can't be compared with text.`],
    [
      'openedAt < due',
      `0-14 a date and time can't be compared with a date. Write date(…) around the date and time.`,
    ],
    ['title and restricted', '0-5 Here yes or no is needed, not text.'],
    ['restricted < true', '0-17 yes or no has no order.'],
    ['price > price', '0-13 money has no order. Compare its amount: x.amount.'],
    ['visibleTo = visibleTo', '0-21 a list has no equality. Use in, list contains or count.'],
    ['title[1] = "a"', `0-8 This part of FEEL can't be used in a rule: a filter in square brackets`],
    ['substring(title, 1) = "a"', `0-19 The function substring() can't be used in a rule.`],
    [
      'matches(title, "(a*)*b")',
      '15-23 A repeated group may not itself contain repetitions or alternatives.',
    ],
    ['count + title', `0-13 a number can't be combined by + with text.`],
  ])('%s', (text, expected) => expect(messages(text)).toEqual([expected]))

  test.each([
    'requester = me or team in my.teams or me in visibleTo',
    'openedAt < now() - @"P7D" and due >= today()',
    'price.amount > 10 and price.currency = "EUR"',
    'if impact = "high" then count > 1 else restricted',
    'visibleTo = null and count(visibleTo) = 0',
    'can.read(about) and about.type = "incident"',
    'some person in visibleTo satisfies person = requester',
    'requester.organisation = null and not(is defined(team))',
  ])('%s is right', (text) => expect(messages(text)).toEqual([]))

  test('a wrong choice is a warning, and full FEEL lets through what is not compiled', () => {
    expect(check(parseRule('impact = "none"'), schema)[0]).toMatchObject({
      severity: 'warning',
      code: 'unknown_choice',
    })
    expect(check(parseRule('substring(title, 1) = "a"'), schema, { full: true })).toEqual([])
  })

  test('nested tests are looked at once', () => {
    const text = `${'('.repeat(40)}count in (1, 2)${') in (true, false)'.repeat(40)}`
    expect(check(parseRule(text), schema)).toEqual([])
    expect(compile(parseRule(text), schema)({ get: () => 1 })).toBe(true)
  })
})

describe('closures', () => {
  test.each<[string, FeelValue]>([
    ['count + 0.2 = 0.3', true],
    ['count * 10', 1],
    ['1 / 3', '0.3333333333333333'],
    ['1 / 0', null],
    ['9007199254740993 - 1', '9007199254740992'],
    ['restricted', null],
    ['not(restricted)', null],
    ['restricted or true', true],
    ['restricted and false', false],
    ['restricted = false', false],
    ['team = null', true],
    ['team != "t1"', true],
    ['me in visibleTo', true],
    ['team in my.teams', null],
    ['openedAt + effort', '2026-11-20T11:30:00.000Z'],
    ['now - openedAt', 'PT1H'],
    ['effort * 2 + @"P1D"', 'P1DT3H'],
    ['due + @"P1D"', '2026-03-01'],
    ['due + @"PT1H"', null],
    ['date(openedAt) = today()', true],
    ['string length(title)', 9],
    ['upper case("straße")', 'STRASSE'],
    ['matches(title, "^print", "i")', true],
    ['price.amount * 2', 25],
    ['about = "i1" and about.type = "incident"', true],
    ['requester.organisation', 'o1'],
    ['every person in visibleTo satisfies person != null', true],
    ['if restricted then 1 else 2', 2],
    ['openedAt + @"P999999999D"', null],
    ['can.update', null],
  ])('%s is %j', (text, expected) => expect(evaluate(text)).toEqual(expected))

  test.each([
    '(a+)+b',
    '(a|a)*b',
    'a*a*a*b',
    `${'a?'.repeat(60)}b`,
    `${'(a|b)'.repeat(30)}c`,
    '(a)\\\\1',
    '(?=a)a',
    '[',
    '(a{1,9}){1,9}',
    'a'.repeat(201),
  ])('the pattern %s is refused', (pattern) =>
    expect(() => evaluate(`matches(title, "${pattern}")`)).toThrowError(),
  )

  test('a pattern that is accepted ends soon on the worst text', () => {
    const rule = compile(parseRule('matches(title, "a*a*b")'), schema)
    expect(rule({ get: () => 'a'.repeat(1000) })).toBe(false)
    expect(rule({ get: () => 'a'.repeat(1001) })).toBeNull()
  })

  test('only true grants', () => {
    expect([true, false, null, 'true', 1, undefined].map(grants)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })

  test('a rule that does not fit is refused with its position', () => {
    const attempt = (): unknown => compile(parseRule('count > "a"'), schema)
    expect(attempt).toThrowError(
      expect.toSatisfy((error: unknown) => isRuleError(error) && error.code === 'kinds' && error.to === 11),
    )
  })

  test('a quantified rule may ask itself about another record', () => {
    const rule = compile(parseRule('some person in visibleTo satisfies can.update and person = "p2"'), schema)
    const inner = { get: () => ['p9'], can: () => false }
    const scope = { get: () => ['p1', 'p2'], can: () => (rule(inner), true) }
    expect(rule(scope)).toBe(true)
  })
})

describe('fold', () => {
  const known = {
    me: 'p1',
    'my.teams': ['t1'],
    'my.roles': ['agent'],
    via: 'web',
    now: '2026-11-20T11:00:00.000Z',
    owner: { service: 's1' },
  }
  const folded = (text: string) => fold(parseRule(text), known)

  test('what is known may decide', () => {
    expect(isAlways(folded('"agent" in my.roles or requester = me'))).toBe(true)
    expect(isAlways(folded('list contains(my.roles, "agent")'))).toBe(true)
    expect(isAlways(folded('via != "import" and today() = date(now)'))).toBe(true)
    expect(isNever(folded('via = "import" and requester = me'))).toBe(true)
    expect(isNever(folded('null'))).toBe(true)
    expect(folded('not(not(restricted))')).toMatchObject({ type: 'name' })
    expect(folded('"admin" in my.roles or requester = me')).toMatchObject({
      type: 'comparison',
      right: { value: 'p1' },
    })
    expect(folded('openedAt < now() - @"PT1H"')).toMatchObject({
      right: { kind: 'datetime', value: '2026-11-20T10:00:00.000Z' },
    })
    expect(folded('service = owner.service')).toMatchObject({ right: { value: 's1' } })
    expect(folded('team in my.teams')).toMatchObject({
      type: 'in',
      tests: [{ type: 'list', items: [{ value: 't1' }] }],
    })
  })

  test('null is neither true nor false', () => {
    expect(folded('null or restricted')).toMatchObject({
      type: 'or',
      operands: [{ type: 'name' }, { value: null }],
    })
    expect(folded('null and false')).toMatchObject({ value: false })
    expect(folded('not(null)')).toMatchObject({ value: null })
    expect(folded('null = null')).toMatchObject({ value: true })
    expect(fold(parseRule('team in my.teams'), { 'my.teams': null })).toMatchObject({ value: null })
  })

  test('empty lists hold nothing', () => {
    const nobody = { 'my.teams': [] }
    expect(fold(parseRule('team in my.teams'), nobody)).toMatchObject({ value: false })
    expect(fold(parseRule('list contains(my.teams, team)'), nobody)).toMatchObject({ value: false })
    expect(fold(parseRule('some each in my.teams satisfies each = team'), nobody)).toMatchObject({
      value: false,
    })
    expect(fold(parseRule('every each in my.teams satisfies each = team'), nobody)).toMatchObject({
      value: true,
    })
  })

  test('a variable hides a known name', () => {
    expect(fold(parseRule('some me in visibleTo satisfies me = requester'), known)).toMatchObject({
      condition: { left: { type: 'name' } },
    })
  })

  test('the caller says what can means', () => {
    const can = (operation: string) => (operation === 'update' ? parseRule('restricted') : false)
    expect(fold(parseRule('can.update'), known, { can })).toMatchObject({
      type: 'name',
      path: ['restricted'],
    })
    expect(fold(parseRule('can.work or title = "a"'), known, { can })).toMatchObject({ type: 'comparison' })
  })
})
