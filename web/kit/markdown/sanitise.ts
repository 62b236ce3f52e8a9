import DOMPurify from 'dompurify'

const purifier = DOMPurify()
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  // `//elsewhere` and `/\\elsewhere` begin with a slash and lead to another host.
  const isOurs = /^\/(?![/\\])/.test(node.getAttribute('href') ?? '')
  node.setAttribute('rel', 'noopener noreferrer nofollow')
  if (!isOurs) node.setAttribute('target', '_blank')
})

/**
 * The one place where HTML that others have written (Markdown, mail) becomes HTML of ours: structure and links only. No
 * styles, pictures, forms, ids or classes, and no address but of the web, mail and telephone.
 */
export const sanitise = (html: string): string =>
  purifier.sanitize(html, {
    ALLOWED_TAGS: [
      'p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr', 'div', 'span', 'b', 'i', 'u',
      'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
    ],
    ALLOWED_ATTR: ['href', 'start', 'title'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|[/#?](?![/\\]))/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  }) // prettier-ignore
