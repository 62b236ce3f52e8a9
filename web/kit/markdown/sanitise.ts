import DOMPurify from 'dompurify'
import { foreignLink, isOurs, safeAddress } from './safe-address.ts'

const purifier = DOMPurify()
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.tagName !== 'A') return
  node.setAttribute('rel', foreignLink.rel)
  if (!isOurs(node.getAttribute('href') ?? '')) node.setAttribute('target', foreignLink.target)
})

/**
 * The one place where HTML that others have written (a mail) becomes HTML of ours: structure and links only. No
 * styles, pictures, forms, ids or classes, and no address but of the web, mail and telephone.
 */
export const sanitise = (html: string): string =>
  purifier.sanitize(html, {
    ALLOWED_TAGS: [
      'p', 'br', 'strong', 'em', 's', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr', 'div', 'span', 'b', 'i', 'u',
      'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tr', 'th', 'td',
    ],
    ALLOWED_ATTR: ['href', 'start', 'title'],
    ALLOWED_URI_REGEXP: safeAddress,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  }) // prettier-ignore
