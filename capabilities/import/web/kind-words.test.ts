import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { i18n } from '../../../web/i18n/i18n.ts'
import '../../../web/i18n/later/imports.ts'
import { kindWords } from './kind-words.ts'

const checkout = join(import.meta.dirname, '..', '..', '..')
const named =
  /'((?:choice|clock|date|duration|email|json|key|money|number|order|ref|refs|row|state|text|time|transition|url|value)\.[a-z]+)'/g

/** The reasons that the importer and the kinds of fields give in their source. */
const reasons = async (): Promise<Set<string>> => {
  const found = new Set<string>()
  for (const folder of ['capabilities/import', 'contract/fields'])
    for (const entry of await readdir(join(checkout, folder), { recursive: true })) {
      if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue
      const text = await readFile(join(checkout, folder, entry), 'utf8')
      for (const [, code = ''] of text.matchAll(named)) found.add(code)
    }
  return found
}

test('whatever a row is refused for is told in words, never by its code', async () => {
  const known = await reasons()
  expect([...known]).toEqual(expect.arrayContaining(['key.missing', 'email.form', 'transition.none']))
  for (const kind of [...known, 'required', 'required.if', 'agreement.scope', 'ref.archived', 'conflict']) {
    const words = kindWords(kind, [], i18n.t)
    expect(words, kind).not.toMatch(/\w\.\w/)
    expect(words, kind).toMatch(/^[A-Z][^.]+ .+[^.]$/)
  }
})

test('what has words of its own is told by them, all else by what it has in common', () => {
  expect(kindWords('email.form', [], i18n.t)).toBe('Rows have a value that has not the form of its field')
  expect(kindWords('order.form', [], i18n.t)).toBe('Rows have an order that can’t be read')
  expect(kindWords('agreement.scope', [], i18n.t)).toBe('Rows do not fit the rules of what they make')
})
