import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { de } from '#contract/rule/texts/de.ts'
import { makeSentences } from '#contract/rule/texts/sentences.ts'
import { sentencesOf } from '#contract/rule/texts/texts.ts'
import { checkoutFolder } from '#platform/config.ts'
import { isSentence, literalTexts } from './literal-texts.ts'

const say = makeSentences(sentencesOf(de), new Map(Object.entries(de.words)))

/** Where the faults of rules are made. */
const places = ['contract/rule', 'server/engine/sql/rule.ts', 'server/engine/sql/rule']
/** Who says them: what is wrong with an action, an agreement or a template. */
const users = ['contract/automation/actions.ts', 'contract/clocks/agreement.ts', 'contract/mail/template.ts']

const literals = literalTexts(...places).filter(({ place }) => !place.startsWith('contract/rule/texts/'))
const faults = literals.filter(({ text }) => isSentence(text))

/** A hint follows a fault, and stands in its template as the last part that is filled in. */
const withoutHint = (text: string): string => text.replace(/(?<=\.)\{\}$/, '')

describe('what may be wrong with a rule', () => {
  test('is told under a code that has German texts, wherever it is found', () => {
    const makers = ['ruleError()', 'complain()']
    const told = literals.filter(({ taker, before }) => makers.includes(taker) && before !== undefined)
    expect(told.length).toBeGreaterThan(25)
    const missing = told.filter(({ text, before = '' }) => {
      const ofCode = new Map(Object.entries(de.faults)).get(before)
      // What is only filled in was made of sentences elsewhere, which the next test finds.
      return !ofCode || (/[a-z]{2}/.test(text) && !Object.hasOwn(ofCode, withoutHint(text)))
    })
    expect(missing).toEqual([])
    for (const [code, texts] of Object.entries(de.faults)) expect(Object.keys(texts), code).not.toEqual([])
  })

  test('is said in German, whatever is filled in', () => {
    const said = [...faults, ...literalTexts(...users).filter(({ text }) => isSentence(text))]
    expect(said.length).toBeGreaterThan(60)
    const missing = said.filter(({ text }) => {
      const fault = text.startsWith(' ') ? `The rule is empty.${text}` : withoutHint(text)
      const filled = fault.replaceAll('{}', '4711')
      return say(filled) === filled || (text.startsWith(' ') && say(filled).includes(text.trim()))
    })
    expect(missing.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
  })

  test('has no German text for what nobody says', () => {
    const said = new Set(literals.map(({ text }) => withoutHint(text)))
    const faultTexts = Object.values(de.faults).flatMap((texts) => Object.keys(texts))
    expect(faultTexts.filter((english) => !said.has(english))).toEqual([])
  })

  test('is said with the names of kinds, with a hint behind, and with the place around it', () => {
    expect(say("a number can't be compared with text.")).toBe('Nicht vergleichbar: eine Zahl und Text.')
    expect(say('There is no titel here. Did you mean title?')).toBe(
      'titel gibt es hier nicht. Meinten Sie title?',
    )
    expect(say('money has no order. Compare its amount: x.amount. (line 1, column 4)')).toBe(
      'Das hat keine Reihenfolge: Geld. Vergleichen Sie den Betrag: x.amount. (Zeile 1, Spalte 4)',
    )
    expect(say("This part of FEEL can't be used in a rule: a for loop (line 1, column 1)")).toBe(
      'Dieser Teil von FEEL lässt sich in einer Regel nicht verwenden: eine Schleife mit for (Zeile 1, Spalte 1)',
    )
    expect(say('This is not understood here: )')).toBe('Das wird hier nicht verstanden: )')
  })

  test('is said in the reader’s language by every screen that looks for it', () => {
    const finders = /\b(feelFault|checkDecision|agreementIssues|actionIssues)\(/
    const screens = ['web', 'capabilities', 'practices'].flatMap((room) =>
      readdirSync(join(checkoutFolder, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.tsx'))
        .map((name) => join(room, name)),
    )
    const looking = screens
      .map((name) => ({ name, text: readFileSync(join(checkoutFolder, name), 'utf8') }))
      .filter(({ text }) => finders.test(text))
    expect(looking.length).toBeGreaterThan(5)
    // The filter's conditions only ask whether something is wrong: what, its box says.
    const silent = looking.filter(({ text }) => !text.includes('inWords('))
    expect(silent.map(({ name }) => name)).toEqual(['web/record/filter/conditions.tsx'])
  })
})
