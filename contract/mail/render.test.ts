import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownParser } from '../markdown.ts'
import { renderMail, renderReply } from './render.ts'
import type { MailValues } from './template.ts'

const body = [
  'Dear {{ person.name }},',
  '',
  '[{{ record.title }}](https://desk.example "{{ record.description }}") was **changed** by {{ actor.name }}.',
  '',
  '```{{ record.description }}',
  'as it is',
  '```',
].join('\n')
const mailOf = (values: MailValues) =>
  renderMail({ subject: '{{ record.title }}', body, language: 'en' }, values)

/** The tags of a text in HTML with the names of their attributes. */
const tagsOf = (html: string): readonly string[] =>
  (html.match(/<[^<>]*>/g) ?? []).map((tag) => tag.replaceAll(/="[^"]*"/g, '='))

test('the tags of a mail and their attributes are those of its template, whatever its values say', () => {
  const hostile = fc.constantFrom(
    '<b>', '"', "'", '>', '<', '&', ' onload=x ', '[x](https://a.example/onload=x)', '**x**', '`', '\n', '\uE0000\uE001', '</a>', 'a',
  ) // prettier-ignore
  const text = fc.array(hostile, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const plain = tagsOf(
    mailOf({ 'person.name': 'a', 'record.title': 'a', 'record.description': 'a', 'actor.name': 'a' }).html,
  )
  fc.assert(
    fc.property(text, text, text, text, (person, title, description, actor) => {
      const { html } = mailOf({
        'person.name': `a${person}`,
        'record.title': `a${title}`,
        'record.description': `a${description}`,
        'actor.name': `a${actor}`,
      })
      expect(tagsOf(html).filter((tag) => tag !== '<br>')).toEqual(plain.filter((tag) => tag !== '<br>'))
    }),
    { numRuns: 500 },
  )
})

test('a subject is one line, and no longer than a subject may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
      const { subject } = mailOf({ 'record.title': title })
      expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect([...subject].length).toBeLessThanOrEqual(200)
    }),
  )
})

test('a brand stands above the words, and brings nothing but its name and colour', () => {
  const source = { subject: 'Hello', body: 'Dear you', language: 'en' }
  const htmlWith = (name: string, accent: string | null) =>
    renderMail({ ...source, brand: { name, accent } }, {}).html
  expect(htmlWith('The <b>lighthouse', '#aa2200')).toContain(
    '<p style="border-top: 4px solid #aa2200; padding-top: 12px; font-weight: 600">The &lt;b&gt;lighthouse</p><p>Dear you</p>',
  )
  expect(htmlWith('A', 'red;background:url(https://a.example)')).not.toContain('a.example')
  const brand = { name: 'A', accent: null, logo: 'logo"><script>' }
  expect(renderMail({ ...source, brand }, {}).html).toContain(
    '<img src="cid:logo&quot;&gt;&lt;script&gt;" alt=""',
  )
  expect(renderMail(source, {}).html).not.toContain('border-top')
})

test('a value in a saved reply is read as it is, whatever marks it has', () => {
  const hostile = fc.constantFrom(
    '*', '_', '`', '[', ']', '(', ')', '<b>', '&amp;', '&', '#', '- ', '1. ', '> ', '~~', '|', '\\', '\n', ' ', 'a', 'ä', '+ ', '=', '\uE0000\uE001',
  ) // prettier-ignore
  const value = fc.array(hostile, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(value, fc.boolean(), (title, isAlone) => {
      const source = isAlone ? '{{ record.title }}' : 'About {{ record.title }}, and more'
      const text = renderReply(source, { 'record.title': title })
      const html = markdownParser.render(text)
      expect(html.replaceAll(/<\/?p>\n?/g, '')).not.toMatch(/</)
      const read = html
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
      const meant = title.replaceAll(/\s+/g, ' ')
      expect(read.trim()).toBe((isAlone ? meant : `About ${meant}, and more`).trim())
    }),
    { numRuns: 1000 },
  )
})

test('a saved reply quotes what is Markdown itself, and leaves out lines that nothing fills', () => {
  const source = 'You wrote:\n{{ record.description }}\n\n{{ record.resolution }}\n\n\nThe *desk*'
  expect(renderReply(source, { 'record.description': 'It **hums**\n\nloudly' })).toBe(
    'You wrote:\n> It **hums**\n>\n> loudly\n\nThe *desk*',
  )
})
