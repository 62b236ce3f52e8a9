const home = '/'

// Nobody's: `.invalid` never resolves (RFC 6761). What leaves it would leave ours in the same way.
const here = 'https://here.invalid'

/**
 * Where to go after a sign-in: path, query and hash of an address of ours as the URL parser reads it, or the home page.
 * Another could lead to a copy of our pages elsewhere. The parser is WHATWG's, as the browser's is, so that both agree on
 * what tabs, line breaks, backslashes and dots between slashes come to.
 */
export const ownAddress = (text: string | null | undefined): string => {
  if (!text?.startsWith('/')) return home
  const url = parsed(text)
  if (url === null) return home
  const address = `${url.pathname}${url.search}${url.hash}`
  // Of `/.//elsewhere` is left `//elsewhere`, which means another house when it is read once more.
  return parsed(address)?.href === url.href ? address : home
}

/** Null for what leads elsewhere. */
const parsed = (text: string): URL | null => {
  const url = URL.canParse(text, here) ? new URL(text, here) : null
  return url?.origin === here && url.username === '' ? url : null
}
