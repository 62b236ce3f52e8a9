import { changesSince } from './landed-migrations.ts'
import { expect, test } from 'vitest'
import { lostPlaces, missingRooms, unnamedLists } from './documents.ts'
import { longFunctions } from './sizes.ts'
import { moduleOf, unused } from './dead-code.ts'

const resolve = (specifier: string): string | null => (specifier.startsWith('./') ? specifier.slice(2) : null)

test('a function of more than sixty lines is found by its name', () => {
  const body = '  x()\n'.repeat(60)
  const text = `export function short() {}\nexport const long = () => {\n${body}}\nclass A {\n  method() {\n${body}  }\n}\n`
  expect(longFunctions('a.ts', text)).toEqual([
    'a.ts:2: long has 62 lines, at most 60',
    'a.ts:65: method has 62 lines, at most 60',
  ])
})

test('an exported value that nobody imports is found; types and defaults are not asked for', () => {
  const text = `export const a = 1
export function b() {}
export interface C {}
export type D = string
export default a
const e = 1
export { e as f }
export * from './other.ts'`
  const module = moduleOf('m.ts', text, resolve)
  expect(unused(module, new Set(['a']))).toEqual(['m.ts:2: nobody imports b', 'm.ts:7: nobody imports f'])
  expect(unused(module, new Set(['*']))).toEqual([])
})

test('every way to import counts', () => {
  const text = `import { a as x } from './one.ts'
import type { T } from './two.ts'
import * as all from './three.ts'
export { b as c } from './four.ts'
const lazy = () => import('./five.ts')
type F = import('./six.ts').G
import pkg from 'package'`
  const { imports } = moduleOf('m.ts', text, resolve)
  expect(
    [...imports].map(([file, names]) => [file, [...names].filter((name) => name !== 'default')]),
  ).toEqual([
    ['one.ts', ['a']],
    ['two.ts', ['T']],
    ['three.ts', ['*']],
    ['four.ts', ['b']],
    ['five.ts', ['*']],
    ['six.ts', ['*']],
  ])
})

test('a landed migration whose text or number changed is named, and a new one asks to be listed', () => {
  const landed = ['aa  0001_engine', 'bb  0002_types']
  expect(changesSince(landed, landed)).toEqual([])
  expect(changesSince(landed, ['aa  0001_engine', 'cc  0002_types'])).toEqual([
    expect.stringContaining('0002_types was changed'),
  ])
  expect(changesSince(landed, ['bb  0001_types', 'aa  0002_engine'])).toHaveLength(2)
  expect(changesSince(landed, [...landed, 'dd  0003_new'])).toEqual([
    expect.stringContaining('0003_new is not in'),
  ])
})

test('a document that names or links to what is not there is found, and a room that the tree lacks', () => {
  const there = new Set(['server/engine/write.ts', 'docs/guide/import.md', 'docs/guide/desk.md'])
  const text = `Read server/engine/write.ts and \`server/engine/where.ts\`, then [more](desk.md), [gone](first.md#a),
[outside](https://example.org/docs/x.md), docs/adr/0012.`
  expect(lostPlaces('docs/guide/import.md', text, (path) => there.has(path))).toEqual([
    'docs/guide/import.md names server/engine/where.ts, which does not exist',
    'docs/guide/import.md names first.md, which does not exist',
  ])
  const architecture = '```\npractices/  incident/ task/\n```\nschedule/ is spoken of below.'
  expect(missingRooms(architecture, ['practices/operation/task', 'practices/governance/schedule'])).toEqual([
    "ARCHITECTURE.md's tree does not have practices/governance/schedule/",
  ])
})

test('a list of all kinds of fields that the steps of adding one do not name is found', () => {
  const steps = '| a line in `web/fields/widgets.ts`, a line in `kinds.ts` |'
  expect(
    unnamedLists(
      steps,
      ['web/fields/widgets.ts', 'server/sql/kinds.ts', 'tests/samples.ts'],
      'kind of field',
    ),
  ).toEqual(['CONTRIBUTING.md does not say that a new kind of field takes a line in tests/samples.ts'])
})
