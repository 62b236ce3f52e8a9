import { markdownParser } from '../markdown.ts'
import { filled, piecesOf, type MailValues, type Placeholder } from './template.ts'

/** What a template makes of values: one subject, and the same text plain and as HTML. */
export interface RenderedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface MailSource {
  readonly subject: string
  readonly body: string
  readonly language: string
  /** How the sender presents itself to the reader: a line of the colour, the logo that travels with the mail, the name. */
  readonly brand?: {
    readonly name: string
    readonly accent: string | null
    /** The content id of the picture within the mail. */
    readonly logo?: string | null
  } | null
}

const mostSubject = 200
// A character of the private use area can't stand in a template or a value: both are stripped of it.
const mark = (index: number): string => `\uE000${index}\uE001`
const marks = /\uE000(\d+)\uE001/g
// The renderer writes no `<` or `>` but those of its tags.
const tags = /<[^<>]*>/g
const isMark = /[\uE000\uE001]/g

/**
 * Renders a mail. Markup comes from the template alone: a value is put in after the template has become HTML, escaped, or
 * as Markdown without HTML where it is Markdown itself. Nothing in a subject can end its line.
 * @throws RuleError for a template that `templateIssues` refuses
 */
export const renderMail = (
  { subject, body, language, brand = null }: MailSource,
  values: MailValues,
): RenderedMail => ({
  subject: subjectOf(subject, values),
  text: plainOf(body, values),
  html: documentOf(headOf(brand) + htmlOf(body, values), language),
})

const subjectOf = (source: string, values: MailValues): string => {
  const line = filled(piecesOf(source), values)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
  return [...line].length > mostSubject ? `${[...line].slice(0, mostSubject - 1).join('')}…` : line
}

/**
 * What a saved reply makes of values: Markdown to go on writing. A value that is no Markdown stands in it as it is read,
 * whatever marks it has; one that is Markdown and has its line to itself is quoted.
 * @throws RuleError for a template that `templateIssues` refuses
 */
export const renderReply = (source: string, values: MailValues): string =>
  linesOf(source, values)
    .map(({ pieces }) => {
      const said = pieces.filter(({ text }) => text.trim() !== '')
      const [first] = said
      if (first?.by?.shows === 'markdown' && said.length === 1) return quoted(first.text)
      return pieces
        .map((piece) =>
          piece.by?.shows === 'text' ? asRead(piece.text, piece === first) : written(piece.text),
        )
        .join('')
    })
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const written = (text: string): string => text.replaceAll(/[^\P{Cc}\n\t]/gu, '')

const quoted = (text: string): string =>
  written(text)
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

// Only what would mark something up is escaped: a person goes on writing in this.
const asRead = (text: string, beginsLine: boolean): string => {
  const read = written(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*[\]<>~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
  return beginsLine ? read.replace(/^(\s*\d+)([.)])/, '$1\\$2').replace(/^(\s*)([#+=-])/, '$1\\$2') : read
}

/** Lines that consist of placeholders without a value are left out. */
const linesOf = (source: string, values: MailValues) =>
  source
    .replaceAll(isMark, '')
    .split('\n')
    .map((line) => ({ line, pieces: filled(piecesOf(line), values) }))
    .filter(
      ({ line, pieces }) =>
        line.trim() === '' ||
        pieces.some(({ text }) => text.trim() !== '') ||
        pieces.every(({ by }) => by === null),
    )

const plainOf = (source: string, values: MailValues): string =>
  linesOf(source, values)
    .map(({ pieces }) => pieces.map(({ text }) => written(text)).join(''))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const htmlOf = (source: string, values: MailValues): string => {
  const inserted: Inserted[] = []
  const marked = linesOf(source, values)
    .map(({ pieces }) =>
      pieces
        .map(({ text, by }) => {
          if (by === null) return text
          inserted.push({ text: text.replaceAll(isMark, ''), shows: by.shows })
          return mark(inserted.length - 1)
        })
        .join(''),
    )
    .join('\n')
  const html = markdownParser.render(marked)
  return html
    .replaceAll(tags, (tag) =>
      tag.replaceAll(marks, (_whole, index: string) => inTag(inserted[Number(index)])),
    )
    .replaceAll(/<p>\uE000(\d+)\uE001<\/p>/g, (_whole, index: string) => block(inserted[Number(index)]))
    .replaceAll(marks, (_whole, index: string) => inline(inserted[Number(index)]))
}

interface Inserted extends Pick<Placeholder, 'shows'> {
  readonly text: string
}

const block = (value: Inserted | undefined): string =>
  value?.shows === 'markdown'
    ? `<blockquote>${markdownParser.render(value.text)}</blockquote>`
    : `<p>${inline(value)}</p>`

// Within a tag, as the title of a link, a value is its text: markup of its own would end the attribute.
const inTag = (value: Inserted | undefined): string => markdownParser.utils.escapeHtml(value?.text ?? '')

const inline = (value: Inserted | undefined): string => {
  if (!value) return ''
  if (value.shows === 'markdown') return markdownParser.renderInline(value.text)
  const escaped = markdownParser.utils.escapeHtml(value.text).replaceAll(/\r?\n/g, '<br>')
  return value.shows === 'links'
    ? escaped.replaceAll(/https?:\/\/[^\s<>]+/g, (address) => `<a href="${address}">${address}</a>`)
    : escaped
}

const headOf = (brand: MailSource['brand']): string => {
  if (!brand) return ''
  // Of the colour nothing but a colour gets into a style.
  const colour = /^#[0-9a-f]{6}$/i.exec(brand.accent ?? '')?.[0] ?? '#0f766e'
  const { escapeHtml } = markdownParser.utils
  const logo = brand.logo
    ? `<img src="cid:${escapeHtml(brand.logo)}" alt="" height="28" style="height: 28px; max-width: 160px; vertical-align: middle; margin-right: 10px">`
    : ''
  return `<p style="border-top: 4px solid ${colour}; padding-top: 12px; font-weight: 600">${logo}${escapeHtml(brand.name)}</p>`
}

const documentOf = (content: string, language: string): string =>
  `<!doctype html><html lang="${markdownParser.utils.escapeHtml(language)}"><head><meta charset="utf-8"></head><body style="font: 15px/1.5 system-ui, sans-serif; max-width: 40em">${content}</body></html>`
