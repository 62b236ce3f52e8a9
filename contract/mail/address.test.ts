import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailKind } from '../fields/email.ts'
import { mailAddress, smallAscii } from './address.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

test('an address is in small letters whatever was typed', () => {
  expect(mailAddress("Kate.O'Neil+X@Example.ORG")).toBe("kate.o'neil+x@example.org")
  expect(mailAddress('root@localhost')).toBe('root@localhost')
  expect(emailKind.coerce('  Kate@Example.org\n', {})).toBe('kate@example.org')
})

test('of all the signs of Unicode only the 26 letters fold, each to its own', () => {
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const sign = String.fromCodePoint(code)
    const small = smallAscii(sign)
    if (small !== sign) expect([letters.indexOf(sign) < 26, small]).toEqual([true, sign.toLowerCase()])
    const [local, domain] = [mailAddress(`a${sign}e@example.org`), mailAddress(`a@x${sign}e.org`)]
    // What no mailbox of ASCII has is nobody's address, and never another's.
    if (code > 0x7f && (local !== null || domain !== null)) expect.unreachable(`U+${code.toString(16)}`)
  }
})

test.each([
  ['\u212aate@example.org', 'KELVIN SIGN, which is a small "k" to Unicode'],
  ['kate@example.or\u212a', 'the same in the domain'],
  ['\u017fam@example.org', 'LONG S, which is a capital "S" to Unicode'],
  ['\u0130da@example.org', 'I WITH DOT ABOVE'],
  ['\u0131da@example.org', 'DOTLESS I'],
  ['\uff4bate@example.org', 'a letter of full width'],
  ['kate@example\u3002org', 'a full stop of another script'],
  ['kate\u200b@example.org', 'ZERO WIDTH SPACE'],
  [' kate@example.org', 'a space before it'],
  ['kate@example.org\u0000', 'a zero at its end'],
])('%j is no address: %s', (text) => {
  expect(mailAddress(text)).toBeNull()
  // What is typed into a field may have spaces around it.
  if (!text.startsWith(' ')) expect(() => emailKind.coerce(text, {})).toThrow()
})

test('two texts are one address only when they differ in nothing but the size of the 26 letters', () => {
  const sign = fc.constantFrom(
    'k',
    'K',
    '\u212a',
    's',
    'S',
    '\u017f',
    'i',
    'I',
    '\u0130',
    '\u0131',
    '.',
    '-',
    '+',
  )
  const text = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => `${signs.join('')}@k.example`)
  fc.assert(
    fc.property(text, text, (one, other) => {
      const isSame = mailAddress(one) !== null && mailAddress(one) === mailAddress(other)
      const alike = new RegExp(`^${one.replace(/[.+]/g, '\\$&')}$`, 'i')
      expect(isSame).toBe(mailAddress(one) !== null && alike.test(other))
    }),
    { numRuns: 2_000 },
  )
})
