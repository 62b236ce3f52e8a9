import { describe, expect, test } from 'vitest'
import type { Expression } from './ast.ts'
import { isRuleError, type RuleError } from './error.ts'
import { parseRule, parseUnaryTests } from './parse.ts'

const faultOf = (text: string): RuleError => {
  try {
    parseRule(text)
  } catch (error) {
    if (isRuleError(error)) return error
    throw error
  }
  throw new Error(`was accepted: ${text.slice(0, 80)}`)
}

/** The tree in brackets, so that a test reads. */
const shape = (node: Expression): string => {
  switch (node.type) {
    case 'name':
      return node.path.join('.')
    case 'literal':
      return JSON.stringify(node.value)
    case 'and':
    case 'or':
      return `(${node.operands.map(shape).join(` ${node.type} `)})`
    case 'in':
      return `{${shape(node.value)} in ${node.tests.map((each) => (each.type === 'range' || each.type === 'test' ? each.type : shape(each))).join(' | ')}}`
    case 'comparison':
    case 'arithmetic':
      return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`
    case 'call':
      return `${node.name}(${node.args.map(shape).join(', ')})`
    default:
      return node.type
  }
}

describe('the grammar', () => {
  test.each([
    ['a or b and c', '(a or (b and c))'],
    ['team in my.teams or requester = me', '({team in my.teams} or (requester = me))'],
    ['x and a in b or c', '((x and {a in b}) or c)'],
    ['a in (b or c)', '{a in (b or c)}'],
    ['a in > 5 and b', '({a in test} and b)'],
    ['a in ([1..5], "x")', '{a in range | "x"}'],
    ['requester.organisation = null', '(requester.organisation = null)'],
    ['starts with(match: "b", string: a)', 'starts with(a, "b")'],
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['0.10', '"0.1"'],
    ['-3', '-3'],
    ['"a\\u00e9\\n\\""', '"aé\\n\\""'],
    ['a = 1 // why', '(a = 1)'],
    ['today() - duration("P1D")', '(today - "P1D")'],
    ['date and time("2026-01-01T00:30:00+01:00")', '"2025-12-31T23:30:00.000Z"'],
    ['@"2026-03-29T12:00:00@Europe/Berlin"', '"2026-03-29T10:00:00.000Z"'],
  ])('%s', (text, expected) => expect(shape(parseRule(text))).toBe(expected))

  test('can and decision are nodes of their own', () => {
    expect(parseRule('can.read(about)')).toMatchObject({ type: 'capability', operation: 'read', of: 'about' })
    expect(parseRule('can.update')).toMatchObject({ type: 'capability', operation: 'update' })
    expect(parseRule('decision("priority")')).toMatchObject({ type: 'decision', name: 'priority' })
  })

  test('names that are no plain words are understood when they are told', () => {
    expect(shape(parseRule('cost-centre = "a"', { names: ['cost-centre'] }))).toBe('(cost-centre = "a")')
  })

  test('a cell of a decision table is a condition on its input', () => {
    const input = parseRule('impact')
    expect(shape(parseUnaryTests('"high", "medium"', input))).toBe('{impact in "high" | "medium"}')
    expect(shape(parseUnaryTests('-', input))).toBe('true')
    expect(parseUnaryTests('not("low")', input)).toMatchObject({ type: 'not' })
  })
})

describe('positions', () => {
  test('every node knows where it stands', () => {
    const rule = parseRule('a = 1\n  and impact = "high"')
    expect(rule).toMatchObject({ from: 0, to: 27, line: 1, column: 1 })
    expect(rule.type === 'and' && rule.operands[1]).toMatchObject({
      from: 12,
      to: 27,
      line: 2,
      column: 7,
    })
  })

  test.each([
    ['a = ', 4, 1, 5],
    ['a = 1 b', 6, 1, 7],
    ['a and\n(b', 8, 2, 3],
    ['date("2026-02-30") = d', 0, 1, 1],
    ['', 0, 1, 1],
  ])('a fault in %j is found at %i', (text, from, line, column) =>
    expect(faultOf(text)).toMatchObject({ from, line, column }),
  )

  test('faults say what is wrong', () => {
    expect(faultOf('a = ').message).toBe('The rule ends too early.')
    expect(faultOf('d = date("2026-02-30")').message).toMatch(/a day that exists/)
    expect(faultOf('x > duration("P1M")').message).toMatch(/Months and years have no fixed length/)
    expect(faultOf('date and time("2026-01-01T00:00:00")').message).toMatch(/offset or zone/)
  })
})

describe('hostile texts', () => {
  test.each([
    ['too long', 'a or '.repeat(2001) + 'a', 'too_long'],
    ['deep brackets', `${'('.repeat(5000)}1`, 'too_deep'],
    ['deep contexts', '{a:'.repeat(3000), 'too_deep'],
    ['deep lists', '['.repeat(9999), 'too_deep'],
    ['deep conditions', `${'if a then '.repeat(150)}1`, 'syntax'],
    ['deep sums', `1${'+1'.repeat(150)}`, 'too_deep'],
    ['NUL', 'a = "\u0000"', 'syntax'],
    ['half a character', 'a = "\ud800"', 'syntax'],
    ['an escaped NUL', 'a = "\\u0000"', 'literal'],
    ['a huge number', `1${'0'.repeat(400)} > a`, 'literal'],
    ['quotes', '"'.repeat(9999), 'syntax'],
  ])('%s are refused', (_, text, code) => {
    expect(faultOf(text).code).toBe(code)
  })

  test('a long chain of alternatives is not deep', () => {
    const rule = parseRule(`a = 1${' or a = 1'.repeat(200)}`)
    expect(rule.type === 'or' && rule.operands.length).toBe(201)
  })

  test('names of objects are names like others', () => {
    expect(shape(parseRule('constructor = __proto__ or toString'))).toBe(
      '((constructor = __proto__) or toString)',
    )
  })
})
