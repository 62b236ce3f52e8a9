import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser } from '#contract/markdown.ts'
import { plainParagraphs } from './plain.ts'

const escaped = (line: string): string => line.replaceAll('"', '&quot;')
const asHtml = (paragraphs: readonly (readonly string[])[]): string =>
  paragraphs.map((lines) => `<p>${lines.map(escaped).join('<br>\n')}</p>\n`).join('')

test('what is taken for plain text is what Markdown would have made of it', () => {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('The ward', ' is ', 'cold', '.', ' ', '\n', '\n\n', '4', '"', "'", 'ö', ')') },
    fc.constantFrom('*', '_', '#', '-', '+', '=', '1.', '2)', '>', '    ', '`', '[a](b)', 'a.de', 'www.', '@', '~~', '|', '\\', '&amp;', '<b>', '\t', '\r', '(', '!', ':', '//', '\u00a0', '\u2028'),
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const plain = plainParagraphs(text)
      if (plain) expect(asHtml(plain)).toBe(markdownParser.render(text))
    }),
    { numRuns: 5000 },
  )
})

test('ordinary sentences are plain; lists, links, addresses and emphasis are not', () => {
  expect(plainParagraphs('The scanner jams.\nSince 8 this morning (ward 4).\n\nTurned off and on.')).toEqual([
    ['The scanner jams.', 'Since 8 this morning (ward 4).'],
    ['Turned off and on.'],
  ])
  for (const text of [
    '- one\n- two',
    'see https://a.example',
    'ask a@b.example',
    '*now*',
    'keelson.example',
    '1. first',
  ])
    expect(plainParagraphs(text), text).toBeNull()
})
