import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from './csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1', "'+49 30 1"],
  ['-2.5', '-2.5'],
  ['-x', "'-x"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', `"'\tx"`.replace(/^"|"$/g, '')],
  ['＝1', "'＝1"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  [' x', '" x"'],
])('the cell %j is written as %j', (text, written) => {
  expect(csvCell(text)).toBe(written)
})

test('whatever is in the cells, a reader of CSV finds as many of them, and none that begins like a formula', () => {
  const begin = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    '"',
    ',',
    "'",
  )
  const cell = fc.tuple(begin, fc.string({ unit: 'grapheme', maxLength: 12 })).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
      const [read = []] = parse(csvLine(cells), { record_delimiter: '\r\n' })
      expect(read.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(
        cells.map((text) => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')),
      )
      for (const text of read)
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[-+]?[\d.]+$/.test(text)).toBe(false)
    }),
  )
})
