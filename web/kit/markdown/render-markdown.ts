import DOMPurify from 'dompurify'
import MarkdownIt from 'markdown-it'

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false })
// A picture from elsewhere would tell its owner who reads: pictures are attachments.
parser.disable('image')

const purifier = DOMPurify()
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  const isOurs = (node.getAttribute('href') ?? '').startsWith('/')
  node.setAttribute('rel', 'noopener nofollow')
  if (!isOurs) node.setAttribute('target', '_blank')
})

/** Safe HTML of a Markdown text: parsed without raw HTML, then cleaned again. */
export const renderMarkdown = (text: string): string =>
  purifier.sanitize(parser.render(text), {
    ALLOWED_TAGS: [
      'p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr',
      'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
    ],
    ALLOWED_ATTR: ['href', 'start', 'title'],
  }) // prettier-ignore
