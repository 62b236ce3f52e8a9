import MarkdownIt from 'markdown-it'

/** Markdown as Keelson understands it, on pages and in mails: raw HTML is text, a break of the line is one, addresses become links. */
export const markdownParser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
// A picture from elsewhere would tell its owner who reads, and when: pictures are attachments.
markdownParser.disable('image')

export type MarkdownToken = ReturnType<typeof markdownParser.parse>[number]
