import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Language } from '#contract/language.ts'
import { i18n, speak } from '../i18n.ts'
import { noteTexts, said } from './said.ts'
import type { Texts } from './said.ts'

const of = (language: Language, part: object) => {
  const texts: Texts = new Map()
  noteTexts(texts, part)
  return { texts, numbers: new Intl.PluralRules(language) }
}

test('a text is found by its place, with its gaps filled', () => {
  const known = of('en', { kit: { greeting: 'Hello {{ name }}, {{name}} of {{house}}' }, plain: 'Yes' })
  expect(said(known, 'kit.greeting', { name: 'Mia', house: 4 })).toBe('Hello Mia, Mia of 4')
  expect(said(known, 'plain')).toBe('Yes')
  expect(said(known, 'kit.greeting')).toBe('Hello ,  of ')
  expect(said(known, 'kit.greeting', { name: ['Mia', 'Bo'], house: {} })).toBe('Hello Mia, Bo, Mia, Bo of ')
  for (const key of ['kit', 'kit.missing', 'constructor', '__proto__'])
    expect(said(known, key)).toBeUndefined()
})

test('the text for a number is chosen as the language does, in both languages alike', () => {
  for (const language of ['en', 'de'] as const) {
    const known = of(language, { n_one: '{{count}} row', n_other: '{{count}} rows', fixed: 'at {{count}}' })
    expect([0, 1, 2, 1.5, 1000].map((count) => said(known, 'n', { count }))).toEqual([
      '0 rows',
      '1 row',
      '2 rows',
      '1.5 rows',
      '1000 rows',
    ])
    expect(said(known, 'fixed', { count: 1 })).toBe('at 1')
    expect(said(known, 'n', { count: '1' })).toBeUndefined()
  }
})

test('what is filled in stands as it was given, whatever is written in it', () => {
  const known = of('en', { text: '<{{name}}|{{other}}>' })
  const odd = fc.oneof(fc.string(), fc.constantFrom('{{other}}', '$&', '$1', '$$', '$t(text)', '<b>'))
  fc.assert(
    fc.property(odd, odd, (name, other) => {
      expect(said(known, 'text', { name, other })).toBe(`<${name}|${other}>`)
    }),
  )
})

test('a text that a page has not brought along is said a moment later, and in the language that is chosen then', async () => {
  await speak('en')
  expect(i18n.t('account.profile.saved')).toBe('account.profile.saved')
  await expect.poll(() => i18n.t('account.profile.saved')).toBe('Profile saved.')
  await speak('de')
  expect(i18n.language).toBe('de')
  expect(i18n.t('account.profile.saved')).toBe('Profil gespeichert.')
  expect([i18n.exists('account.profile.saved'), i18n.exists('account.profile')]).toEqual([true, false])
})

test('of two languages that are chosen one after the other the last is spoken', async () => {
  await Promise.all([speak('de'), speak('en')])
  expect(i18n.language).toBe('en')
  expect(i18n.t('kit.cancel')).toBe('Cancel')
})
