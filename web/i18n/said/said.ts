import type { en } from '../en.ts'

type KeysOf<Texts, Above extends string = ''> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? `${Above}${WithoutNumber<Name>}`
    : KeysOf<Texts[Name], `${Above}${Name}.`>
}[keyof Texts & string]

type WithoutNumber<Name extends string> = Name extends `${infer Word}_${'one' | 'other'}` ? Word : Name

/** By what a text is asked for: its place in the catalogue; one for each number is asked for without it. */
export type TextKey = KeysOf<typeof en>

/** What is filled in; `count` also chooses among the texts for each number. */
export type Filled = Readonly<Record<string, unknown>>

/** Texts by their keys. */
export type Texts = Map<string, string>

/** Notes each text of a part of the catalogue by its key. */
export const noteTexts = (texts: Texts, part: object, above = ''): void => {
  for (const [name, value] of Object.entries(part) as [string, string | object][])
    if (typeof value === 'string') texts.set(above + name, value)
    else noteTexts(texts, value, `${above}${name}.`)
}

const gaps = /\{\{\s*(\w+)\s*\}\}/g

/** A text in one language with what is filled in; undefined where there is none. What is filled in is never read as a text. */
export const said = (
  { texts, numbers }: { readonly texts: Texts; readonly numbers: Intl.PluralRules },
  key: string,
  filled: Filled = {},
): string | undefined => {
  const { count } = filled
  const numbered = typeof count === 'number' ? texts.get(`${key}_${numbers.select(count)}`) : undefined
  const text = numbered ?? texts.get(key)
  return text?.replace(gaps, (_gap, name: string) => shown(filled[name]))
}

const shown = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? `${value}`
    : Array.isArray(value)
      ? value.map(shown).join(', ')
      : ''
