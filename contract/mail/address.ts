// The form that HTML's <input type=email> accepts (WHATWG HTML, valid e-mail address), with a dot in the domain not required.
const form =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/

/**
 * Small letters for the 26 of ASCII, everything else as it is. Whoever folds by Unicode makes the KELVIN SIGN a "k", and so
 * of one name another: what says who somebody is folds by this alone.
 */
export const smallAscii = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))

/**
 * An address as it identifies a mailbox here: of ASCII, in small letters. Null for a text of another form, which is looked at
 * before anything is folded. What is stored has gone through here, so that the database compares the texts as they are.
 */
export const mailAddress = (text: string): string | null =>
  text.length <= 254 && form.test(text) ? smallAscii(text) : null
