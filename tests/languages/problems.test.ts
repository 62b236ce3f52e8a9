import { expect, test } from 'vitest'
import { languageNames } from '#contract/language.ts'
import { readLanguage } from '../../server/http/languages/read-language.ts'
import { wordsIn } from '../../server/http/languages/words.ts'
import { isSentence, literalTexts } from './literal-texts.ts'

const rooms = ['server', 'capabilities', 'practices', 'integrations']

/** What a problem is made of: its message, its remedy, and what makes one of a sentence. */
const takers = new Set([
  'message', 'remedy', 'problem()', 'invalid()', 'issue()', 'issueAt()', 'refuse()', 'refusal()', 'RowProblem()',
]) // prettier-ignore

/** What is said in English only, because no screen says it. */
const exempt: Readonly<Record<string, string>> = {
  'server/main.ts': 'Said while Keelson starts.',
  'server/cli/': 'The command line.',
  'server/backup/backup.ts': 'The command line, and the record of a backup, which keeps what was said.',
  'server/backup/drill.ts': 'The command line, and the record of a drill, which keeps what was said.',
  'server/backup/archived-point.ts': 'Said while Keelson starts.',
  'server/backup/restore.ts': 'The command line.',
  'server/backup/upgrade.ts': 'Said while Keelson starts.',
  'server/packs/': 'Said while Keelson starts.',
  'server/platform/backup/': 'The command line, and the record of a backup, which keeps what was said.',
  'server/platform/data-folder.ts': 'Said while Keelson starts.',
  'server/platform/database/': 'Said while Keelson starts.',
  'server/platform/http/server.ts': 'Said while Keelson starts.',
  'server/platform/http/web-pages.ts': 'Plain text for a file of the screens that is not there.',
  'server/platform/outside-checks.ts': 'Said while Keelson starts.',
  'server/platform/secret.ts': 'Said while Keelson starts.',
  'server/platform/signing-keys.ts': 'Said while Keelson starts.',
  'server/engine/registry.ts': 'Said while Keelson starts, to whoever writes a declaration.',
  'server/engine/log/verify.ts':
    'The command line, and the report of a verification, which keeps what was said.',
  'server/engine/log/sealing/heads.ts': 'The command line, and the report of a verification.',
  'server/engine/log/sealing/seal-log.ts':
    'The command line, and how sealing stands, which keeps what was said.',
  'server/engine/log/sealing/verify-proof.ts': 'The command line.',
  'server/engine/log/sealing/verify-seals.ts': 'The report of a verification.',
  'server/http/openapi/': 'The documentation of the API.',
}

const isExempt = (place: string): boolean => Object.keys(exempt).some((start) => place.startsWith(start))

const said = literalTexts(...rooms)
  .filter(({ taker, text }) => takers.has(taker) && isSentence(text))
  // Where something is, with what is wrong there: both are said by themselves.
  .filter(({ text }) => /[a-z]{2}/.test(text.replaceAll('{}', '')))

const others = Object.keys(languageNames).filter((language) => language !== 'en')

test.each(others)('whatever a problem may say to a screen is said in %s', (language) => {
  const { messages } = readLanguage(language)
  // Each by its own sentence: a wider one (`There is no {} {}.`) would say half of it in English.
  const isTranslated = (text: string): boolean =>
    messages.has(text) || messages.has(text.replaceAll('{}{}', '{}'))
  const missing = said.filter(({ place, text }) => !isExempt(place) && !isTranslated(text))
  expect(said.length).toBeGreaterThan(300)
  expect(missing.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
})

test('the sentence that fits best is said, and a fault of a rule within where it is', () => {
  const { sentence } = wordsIn('de')
  expect(sentence('There is no such code.')).toBe('Diesen Code gibt es nicht.')
  expect(sentence('There is no type "Ticket".')).toBe('Es gibt keinen Typ „Ticket“.')
  expect(sentence("Grant 2: a number can't be compared with text.")).toBe(
    'Recht 2: Nicht vergleichbar: eine Zahl und Text.',
  )
})

test('every place that is exempt still says something', () => {
  const idle = Object.keys(exempt).filter((start) => !said.some(({ place }) => place.startsWith(start)))
  expect(idle).toEqual([])
})
