import MarkdownIt from 'markdown-it'
import { sanitise } from './sanitise.ts'

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
// A picture from elsewhere would tell its owner who reads: pictures are attachments.
parser.disable('image')

/** Safe HTML of a Markdown text: parsed without raw HTML, then cleaned again. */
export const renderMarkdown = (text: string): string => sanitise(parser.render(text))
