// Longer ones carry what somebody has sent; they are told as they are.
const longest = 600

interface Pattern {
  readonly english: RegExp
  readonly text: string
}

/**
 * Finds the translation of a sentence among messages with places to fill in: `{}` in the English one, `{1}` and so on in
 * the other. What fills them is translated too where it is a text of a declaration, such as a label or a list of them.
 */
export const makeSentences = (
  messages: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
): ((message: string) => string) => {
  // What says more of a sentence fits it better: `There is no type "{}".` before `There is no {} {}.`. Where something is
  // stands before what is wrong there: `Rule {}: {}` before `{} has no {}.`
  const patterns = [...messages]
    .filter(([english]) => english.includes('{}'))
    .sort(([one], [other]) => beginsOpen(one) - beginsOpen(other) || saidBy(other) - saidBy(one))
    .map(patternOf)
  // Labels stand in English sentences without their capitals.
  const words = new Map(
    [...texts].flatMap(([english, text]) => [
      [english, text],
      [english.toLowerCase(), text],
    ]),
  )
  const word = (filled: string): string =>
    words.get(filled) ??
    filled
      .split(', ')
      .map((part) => words.get(part) ?? part)
      .join(', ')
  // What is wrong may be said within where it is: `Tile 2 "By team": …`.
  const filledIn = (filled: string): string => {
    const said = /[.?)]$/.test(filled) ? sentence(filled) : filled
    return said === filled ? word(filled) : said
  }
  const sentence = (message: string): string => {
    const whole = messages.get(message) ?? texts.get(message)
    if (whole !== undefined || message.length > longest) return whole ?? message
    for (const { english, text } of patterns) {
      const found = english.exec(message)
      if (found) return text.replace(/\{(\d)\}/g, (_place, at: string) => filledIn(found[Number(at)] ?? ''))
    }
    return message
  }
  return sentence
}

/** Characters of a message that are not filled in. */
const saidBy = (english: string): number => english.replaceAll('{}', '').length

const beginsOpen = (english: string): number => Number(english.startsWith('{}'))

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const patternOf = ([english, text]: readonly [string, string]): Pattern => ({
  english: new RegExp(`^${english.split('{}').map(escaped).join('(.+?)')}$`, 's'),
  text,
})
