import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { de } from '#contract/rule/texts/de.ts'
import { sentencesOf, type RuleTexts } from '#contract/rule/texts/texts.ts'
import { checkoutFolder } from '#platform/config.ts'

const byEnglish = z.record(z.string(), z.string().min(1))

/** One file of a language: `packs/languages/de/people.yaml`. */
const languageFile = z.strictObject({
  /** The text of declarations, by the English one. */
  texts: byEnglish.optional(),
  /** Where one English word is another in this place: `incident.sections.People`. */
  places: byEnglish.optional(),
  /** What problems say, by the English sentence with `{}` for what is filled in; `{1}` is the first of these. */
  messages: byEnglish.optional(),
  /** Words that stand in what is filled in and in no declaration: `update`. */
  words: byEnglish.optional(),
})

/** A language as its files give it. */
export interface LanguageWords {
  readonly texts: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, string>
  readonly messages: ReadonlyMap<string, string>
  readonly words: ReadonlyMap<string, string>
}

const folderOf = (language: string): string => join(checkoutFolder, 'packs', 'languages', language)

// What rules say is said by the screens too, which read no files.
const ruleTexts: Readonly<Record<string, RuleTexts | undefined>> = { de }

/** Reads a language. @throws Error that names the file, for one that is no such file or says a text twice */
export const readLanguage = (language: string): LanguageWords => {
  const rules = ruleTexts[language]
  const read = {
    texts: new Map<string, string>(),
    places: new Map<string, string>(),
    messages: new Map(rules && sentencesOf(rules)),
    words: new Map(rules && Object.entries(rules.words)),
  }
  const names = readdirSync(folderOf(language)).filter((name) => name.endsWith('.yaml'))
  for (const name of names.sort()) {
    const file = join(folderOf(language), name)
    const parsed = languageFile.safeParse(parse(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
    for (const part of ['texts', 'places', 'messages', 'words'] as const)
      for (const [english, text] of Object.entries(parsed.data[part] ?? {})) {
        if (read[part].has(english)) throw new Error(`${file}: "${english}" is there already.`)
        read[part].set(english, text)
      }
  }
  return read
}
