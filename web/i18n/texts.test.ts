import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './en.ts'

const root = join(import.meta.dirname, '..', '..')

const screens = ['web', 'capabilities', 'practices']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter(
    (name) =>
      /\.tsx?$/.test(name) && !/\.test\.|^web\/i18n\/en|\.d\.ts$/.test(name) && /^web\/|\/web\//.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

const keysOf = (texts: object, above = ''): readonly string[] =>
  Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${above}${name}.`) : [`${above}${name}`],
  )

const plural = /_(one|other)$/
// Areas whose screens are all built; add one when its last screen stands.
const settled = ['kit', 'shell', 'list', 'filter', 'account', 'studio']

const keys = [...new Set(keysOf(en).map((key) => key.replace(plural, '')))]

test('every text is used somewhere: by its key, or by the part of it that a screen completes', () => {
  const whole = screens.map(({ text }) => text).join('\n')
  const isUsed = (key: string): boolean => {
    if (whole.includes(`'${key}'`) || whole.includes(`\`${key}\``)) return true
    const parts = key.split('.')
    return parts.some((_, at) => at > 0 && whole.includes(`\`${parts.slice(0, at).join('.')}.\${`))
  }
  const settledKeys = keys.filter((key) => settled.includes(key.split('.')[0] ?? ''))
  expect(settledKeys.filter((key) => !isUsed(key))).toEqual([])
})

test('a text in several numbers has one for each', () => {
  const all = new Set(keysOf(en))
  const counted = [...all].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''))
  for (const key of counted)
    expect([all.has(`${key}_one`), all.has(`${key}_other`)], key).toEqual([true, true])
})

test('no component says a word that the catalogue can’t reach', () => {
  // Text between tags with a letter in it, and texts given as spoken or shown attributes.
  const literal =
    />\s*[A-Z][a-z]+[^<>{}=;()]*<\/|\b(title|label|placeholder|aria-label|alt)="(?!https?:)[A-Za-z][^"]*"/
  const own = /kit\/gallery\//
  const found = screens
    .filter(({ name }) => name.endsWith('.tsx') && !own.test(name))
    .flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (literal.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
    )
    // The product's own name is the same in every language.
    .filter((line) => !/Keelson/.test(line))
  expect(found).toEqual([])
})
