import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { languageNames } from '#contract/language.ts'
import { invalid, problem } from '#contract/problem.ts'
import { makeSentences } from '#contract/rule/texts/sentences.ts'
import { makeRegistry } from '#engine'
import { checkoutFolder } from '#platform/config.ts'
import { practices } from '#practices'
import { declaredTexts } from './declared-texts.ts'
import { readLanguage } from './read-language.ts'
import { detailsIn } from './spoken.ts'
import { wordsIn } from './words.ts'

const declared = makeRegistry(practices, capabilities).all().flatMap(declaredTexts)
const others = Object.keys(languageNames).filter((language) => language !== 'en')

describe.each(others)('the server in %s', (language) => {
  const { texts, places, messages } = readLanguage(language)

  test('has a text for each of the declarations', () => {
    const missing = declared.filter(({ text, place }) => !texts.has(text) && !places.has(place))
    expect(missing.map(({ text, place }) => `${place}: ${text}`)).toEqual([])
  })

  test('has no text that no declaration has', () => {
    const english = new Set(declared.map(({ text }) => text))
    const known = new Set(declared.map(({ place }) => place))
    expect([...texts.keys()].filter((text) => !english.has(text))).toEqual([])
    expect([...places.keys()].filter((place) => !known.has(place))).toEqual([])
  })

  test('fills in nothing that the English message does not have', () => {
    for (const [english, text] of messages) {
      const given = english.split('{}').length - 1
      const used = [...text.matchAll(/\{(\d)\}/g)].map(([, at]) => Number(at))
      expect(Math.max(0, ...used), english).toBeLessThanOrEqual(given)
      expect(text, english).not.toContain('{}')
    }
  })

  test('translates only messages that the program still says', () => {
    const code = sourceText()
    const isSaid = (english: string): boolean =>
      english.split('{}').every((part) => part.trim().length < 4 || code.includes(part.trim()))
    expect([...messages.keys()].filter((english) => !isSaid(english))).toEqual([])
  })
})

const sourceText = (): string =>
  ['server', 'capabilities', 'practices', 'contract', 'integrations']
    .flatMap((room) =>
      readdirSync(join(checkoutFolder, room), { recursive: true, encoding: 'utf8' })
        // Texts of a language say nothing by themselves.
        .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('rule/texts/'))
        .map((name) => readFileSync(join(checkoutFolder, room, name), 'utf8')),
    )
    .join('\n')
    .replaceAll("\\'", "'")

describe('a message', () => {
  const say = makeSentences(
    new Map([
      ['{} is needed.', '{1} wird gebraucht.'],
      ['"{}" goes from {}; {} is in {}.', '„{1}“ geht aus: {2}; {3} ist im Status „{4}“.'],
      ['There is no {} {}.', '{1} {2} gibt es nicht.'],
    ]),
    new Map([
      ['Title', 'Titel'],
      ['New', 'Neu'],
      ['In progress', 'In Arbeit'],
      ['Resolve', 'Lösen'],
      ['Closed', 'Geschlossen'],
      ['Incident', 'Incident'],
    ]),
  )

  test('is said in the other language, and so are the labels within it', () => {
    expect(say('Title is needed.')).toBe('Titel wird gebraucht.')
    expect(say('"Resolve" goes from New, In progress; INC0000001 is in Closed.')).toBe(
      '„Lösen“ geht aus: Neu, In Arbeit; INC0000001 ist im Status „Geschlossen“.',
    )
    expect(say('There is no incident INC7.')).toBe('Incident INC7 gibt es nicht.')
  })

  test('that has no translation, or is very long, stays as it is', () => {
    expect(say('Nobody has thought of this.')).toBe('Nobody has thought of this.')
    const long = `${'x'.repeat(700)} is needed.`
    expect(say(long)).toBe(long)
  })

  test('what somebody has typed into it is no place to fill in', () => {
    expect(say('{1} is needed.')).toBe('{1} wird gebraucht.')
    expect(say('There is no $& $1.')).toBe('$& $1 gibt es nicht.')
  })
})

test('a problem about several values says each of them in the reader’s language', () => {
  const issue = (message: string) => ({ code: 'required', message })
  const { details } = invalid([issue('Title is needed.'), issue('Impact is needed.')])
  const german = detailsIn('de', details)
  expect(german.message).toBe('Titel wird gebraucht. Auswirkung wird gebraucht.')
  expect(german.issues?.map(({ message }) => message)).toEqual([
    'Titel wird gebraucht.',
    'Auswirkung wird gebraucht.',
  ])
  expect(detailsIn('en', details)).toEqual(details)
})

test('a remedy is said in the reader’s language too, and what a screen needs besides stays', () => {
  const { details } = problem('conflict', {
    message: 'Another change came between.',
    remedy: 'Read again and repeat the request.',
    state: 'new',
  })
  expect(detailsIn('de', details)).toEqual({
    message: 'Eine andere Änderung kam dazwischen.',
    remedy: 'Laden Sie neu, und wiederholen Sie die Anfrage.',
    state: 'new',
  })
})

test('one English word may be two in another language, by its place', () => {
  const { declared: say } = wordsIn('de')
  expect(say('person.labelMany', 'People')).toBe('Personen')
  expect(say('incident.sections.People', 'People')).toBe('Beteiligte')
})
