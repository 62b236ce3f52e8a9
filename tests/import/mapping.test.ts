import { describe, expect, test } from 'vitest'
import { isProblem } from '#contract/problem.ts'
import { makeRegistry } from '#engine'
import { capabilities } from '#capabilities'
import { practices } from '#practices'
import { compileMapping } from '../../capabilities/import/mapping/compile-mapping.ts'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import { compileTemplate } from '../../capabilities/import/mapping/template.ts'
import { timeReader } from '../../capabilities/import/mapping/times.ts'
import { smallMapping } from './small-log.ts'

const types = makeRegistry(practices, capabilities)

const faultsOf = (text: string): string[] => {
  try {
    compileMapping(readMapping(text), types)
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return (error.details.issues ?? []).map(({ message }) => message)
  }
}

describe('a mapping', () => {
  test('that is right has no faults', () => {
    expect(faultsOf(smallMapping)).toEqual([])
  })

  test.each([
    ['YAML that is none', 'format: [', /^Line 1, column \d+: /],
    [
      'an unknown word',
      smallMapping.replace('clock: at', 'clok: at'),
      /^Line 8, column \d+: "clok" is not known here; known are format, /,
    ],
    ['no key', smallMapping.replace('key: id, ', ''), /record lacks "key"/],
    [
      'a type that is none',
      smallMapping.replace('type: incident', 'type: incidnt'),
      /There is no type "incidnt"; there are organisation/,
    ],
    [
      'a field that is none',
      smallMapping.replace('  title:', '  titel:'),
      /^Line 20, column \d+: Incident has no field "titel"/,
    ],
    [
      'a state that is none',
      smallMapping.replace('New: new', 'New: newish'),
      /Incident has no state "newish"; it has new, active/,
    ],
    [
      'a value that the field does not take',
      smallMapping.replace("'1': high", "'1': huge"),
      /has the value "huge", which is none of high, medium, low/,
    ],
    [
      'a condition that names nothing',
      smallMapping.replace('state = "resolved" or', 'stat = "resolved" or'),
      /fields|stat/,
    ],
    [
      'a make that is not there',
      smallMapping.replace('make: group', 'make: grup'),
      /There is no entry "grup" under make/,
    ],
    [
      'a make of another type',
      smallMapping.replace('team: { column: team, make: group }', 'team: { column: team, make: person }'),
      /Team refers to team, "person" makes person/,
    ],
    [
      'a once that is not there',
      smallMapping.replace('once: firm', 'once: firma'),
      /There is no entry "firma" under once/,
    ],
    [
      'a form of times that is none',
      smallMapping.replace('form: iso', 'form: dd.MMM.yy'),
      /is no form of times/,
    ],
    ['a zone that is none', smallMapping.replace('zone: UTC', 'zone: Mars/Olympus'), /Mars/],
  ])('with %s says where and what', (_, text, message) => {
    const faults = faultsOf(text)
    expect(faults.join('\n')).toMatch(message)
    for (const fault of faults) expect(fault).toMatch(/^Line \d+, column \d+: /)
  })

  test('can not be made to grow by aliases', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`
    expect(() => readMapping(bomb)).toThrow()
  })
})

describe('times', () => {
  const read = (form: string, cell: string, zone = 'UTC') => timeReader({ form, zone })(cell)

  test('are read by their form, and only by it', () => {
    expect(read('d/M/yyyy HH:mm', '29/2/2016 01:16')?.instant).toBe('2016-02-29T01:16:00.000Z')
    expect(read('d/M/yyyy HH:mm', '30/2/2016 01:16')).toBeNull()
    expect(read('d/M/yyyy HH:mm', '1/13/2016 01:16')).toBeNull()
    expect(read('d/M/yyyy HH:mm', '1/1/2016 24:00')).toBeNull()
    expect(read('iso', '2016-02-29')?.instant).toBe('2016-02-29T00:00:00.000Z')
    expect(read('iso', '2016-02-29 10:00:00.5+02:00')?.instant).toBe('2016-02-29T08:00:00.500Z')
    expect(read('epoch', '1456708560')?.instant).toBe('2016-02-29T01:16:00.000Z')
    expect(read('epoch-ms', 'x')).toBeNull()
  })

  test('that the clock jumped over are moved on; of those that came twice the first is meant', () => {
    const berlin = 'Europe/Berlin'
    expect(read('d.M.yyyy HH:mm', '27.3.2016 01:59', berlin)).toEqual({
      instant: '2016-03-27T00:59:00.000Z',
      oddity: null,
    })
    expect(read('d.M.yyyy HH:mm', '27.3.2016 02:30', berlin)).toEqual({
      instant: '2016-03-27T01:30:00.000Z',
      oddity: 'gap',
    })
    expect(read('d.M.yyyy HH:mm', '30.10.2016 02:30', berlin)).toEqual({
      instant: '2016-10-30T00:30:00.000Z',
      oddity: 'twice',
    })
  })
})

test('a template leaves out what stands before a missing cell', () => {
  const { fill } = compileTemplate('({{a}} · {{b}} · {{c}})')
  const cells = (values: Record<string, string>) => (name: string) => values[name] ?? null
  expect(fill(cells({ a: '1', b: '2', c: '3' }))).toBe('(1 · 2 · 3)')
  expect(fill(cells({ a: '1', c: '3' }))).toBe('(1 · 3)')
  expect(fill(cells({ b: '2' }))).toBe('(2)')
  expect(fill(cells({}))).toBeNull()
})
