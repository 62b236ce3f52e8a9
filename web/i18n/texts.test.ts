import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'

const root = join(import.meta.dirname, '..', '..')

const screens = ['web', 'capabilities', 'practices']
  .flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  )
  .filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !/\.test\.|^web\/i18n\/(en|de|everywhere)|\.d\.ts$/.test(name) &&
      /^web\/|\/web\//.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

const keysOf = (texts: object, above = ''): readonly string[] =>
  Object.entries(texts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${above}${name}.`) : [`${above}${name}`],
  )

const textsOf = (texts: object): ReadonlyMap<string, string> =>
  new Map(
    keysOf(texts).map((key) => [
      key,
      key
        .split('.')
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], texts) as string,
    ]),
  )

const plural = /_(one|other)$/
const keys = [...new Set(keysOf(en).map((key) => key.replace(plural, '')))]
const whole = screens.map(({ text }) => text).join('\n')

/** Keys with a part that a screen fills in: `kit.stateClass.${state}` stands for all of one part there. */
const patterns = [...whole.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{[^`}]*\}((?:\.\w+)*)`/g)]
  .map(([, before = '', after = '']) => ({ before, after }))
  .filter(({ before }) => (before.split('.')[0] as string) in en)
const codes = readdirSync(join(root, 'contract'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'contract', name), 'utf8'))
  .join('\n')
/** What is filled in is one word, or a code that the contract knows (`ref.form`). */
const fits = (key: string, { before, after }: (typeof patterns)[number]): boolean => {
  if (!key.startsWith(before) || !key.endsWith(after)) return false
  const filled = key.slice(before.length, key.length - after.length)
  return /^[\w-]+$/.test(filled) || codes.includes(`'${filled}'`)
}

test('every text is used somewhere: by its key, or by the part of it that a screen fills in', () => {
  const unused = keys.filter(
    (key) => !whole.includes(`'${key}'`) && !patterns.some((pattern) => fits(key, pattern)),
  )
  expect(unused).toEqual([])
})

test('every text that a screen asks for is there', () => {
  const asked = [...whole.matchAll(/\bt\(\s*'([\w.-]+)'/g)].flatMap(([, key]) => key ?? [])
  expect(asked.length).toBeGreaterThan(300)
  expect(asked.filter((key) => !keys.includes(key))).toEqual([])
  const empty = patterns.filter((pattern) => !keys.some((key) => fits(key, pattern)))
  expect(empty).toEqual([])
})

test('a text in several numbers has one for each', () => {
  const all = new Set(keysOf(en))
  const counted = [...all].filter((key) => plural.test(key)).map((key) => key.replace(plural, ''))
  for (const key of counted)
    expect([all.has(`${key}_one`), all.has(`${key}_other`)], key).toEqual([true, true])
})

test('what counts something agrees with any number of it', () => {
  // A limit that never changes is no count, and these words have one form.
  const limits = ['reports.editor.full', 'reports.tile.truncated']
  const isFixed = (key: string): boolean => plural.test(key) || limits.some((limit) => key === limit)
  const stiff = [...textsOf(en)].filter(
    ([key, text]) => !isFixed(key) && /\{\{count\}\} (?!more|of|done)[a-z]/.test(text),
  )
  expect(stiff).toEqual([])
  // Of what there is only one, one is not "one of".
  const ofMany = [...textsOf(en)].filter(
    ([key, text]) => plural.test(key) && /(\bone|\{\{count\}\}) of \{\{/i.test(text),
  )
  expect(ofMany).toEqual([])
})

test('no component says a word that the catalogue can’t reach', () => {
  // Text between tags with a letter in it, and texts given as spoken or shown attributes.
  const literal =
    />\s*[A-Z][a-z]+[^<>{}=;()]*<\/|\b(title|label|placeholder|aria-label|alt)="(?!https?:)[A-Za-z][^"]*"/
  const found = screens
    .filter(({ name }) => name.endsWith('.tsx'))
    .flatMap(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (literal.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])),
    )
    // The product's own name is the same in every language.
    .filter((line) => !/Keelson/.test(line))
  expect(found).toEqual([])
})

describe('German', () => {
  const german = textsOf(de)

  // The compiler refuses it too; this says all of them at once.
  test('has the texts that English has, and no other', () => {
    const [ours, theirs] = [[...german.keys()], keysOf(en)]
    expect(theirs.filter((key) => !german.has(key))).toEqual([])
    expect(ours.filter((key) => !theirs.includes(key))).toEqual([])
  })

  test('fills in what English fills in', () => {
    const filled = (text: string): readonly string[] =>
      [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name).toSorted()
    for (const [key, text] of textsOf(en))
      expect(
        filled(german.get(key) ?? '').filter((name) => name !== 'count'),
        key,
      ).toEqual(filled(text).filter((name) => name !== 'count'))
  })

  test('is written in German', () => {
    // What is the same in both: names, numbers, words that German has taken over.
    const same =
      /^(Name|Dashboards?|Filter|FEEL|Filter in FEEL|Markdown|Import|Studio|Median|Code|Hash|Organisation|Installation|E-Mail|Teams|Person|Passkeys|priority = .*|\{\{page\}\} · Keelson|\{\{value\}\} min)$/
    const unchanged = [...textsOf(en)].filter(
      ([key, text]) =>
        german.get(key) === text && /[a-z]{3}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && !same.test(text),
    )
    expect(unchanged.map(([key]) => key)).toEqual([])
  })

  test('addresses people formally, with quotation marks and dashes of its own', () => {
    for (const [key, text] of german) {
      expect(text, key).not.toMatch(/\b(du|dein|deine|dir|dich)\b/i)
      expect(text, key).not.toMatch(/[“][^„]*”|"\w+"$/)
      expect(text, key).not.toMatch(/\w…/)
    }
  })
})
