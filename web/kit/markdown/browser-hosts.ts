/**
 * The name of a host as it is sent: `münchen.example` becomes `xn--mnchen-3ya.example`. Stands in for the package
 * `punycode.js` in the web's build: the browser knows how, and the record page's first load is spared a kilobyte.
 */
const toASCII = (host: string): string => URL.parse(`http://${host}`)?.hostname ?? host

// The browser turns no name back. What was typed is shown as it was typed, and what stands there encoded stays so.
const toUnicode = (host: string): string => host

export default { toASCII, toUnicode }
