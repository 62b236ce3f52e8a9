// What Markdown means something by, anywhere in a line: emphasis, code, links, HTML, tables, escapes, addresses; and blanks of other
// kinds, for which it has rules of its own.
const marks = /[*_`~[\]<>&|\\]|\/\/|www\.|@|mailto:|[^\S \n]|\0/i
// And at the beginning of one: headings, lists, rules and underlines, code by four blanks.
const lineMarks = /^(?: {4}| {0,3}(?:#|[-+=]|\d{1,9}[.)]))/m
// A bare host becomes a link by its ending.
const host = /\w\.\w/

/**
 * The paragraphs of a text in which Markdown would mark nothing, each as its lines; null where it may. Most texts are
 * such: they are shown at once, without the parser.
 */
export const plainParagraphs = (text: string): readonly (readonly string[])[] | null => {
  if (marks.test(text) || lineMarks.test(text) || host.test(text)) return null
  return text
    .split('\n')
    .reduce<string[][]>(
      (paragraphs, line) => {
        if (line.trim() === '') paragraphs.push([])
        else paragraphs.at(-1)?.push(line.trim())
        return paragraphs
      },
      [[]],
    )
    .filter((lines) => lines.length > 0)
}
