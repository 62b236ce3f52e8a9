import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownAddress } from './own-address.ts'

/** Where a browser at one of our pages ends with it. */
const endsAt = (address: string, page = 'https://desk.example.org/sign-in?back=x'): URL =>
  new URL(address, page)

describe('an address to go to after a sign-in', () => {
  test.each([
    ['/'],
    ['/incidents'],
    ['/incidents/INC0000012#journal-3'],
    ['/incidents?filter=state+%3D+%22new%22&sort=-createdAt'],
    ['/incidents?q=https%3A%2F%2Felsewhere.example'],
    ['/sign-in?back=//elsewhere.example'],
    ['/people/%C3%96sterberg'],
  ])('of ours stays as it is: %s', (address) => expect(ownAddress(address)).toBe(address))

  test('is written as a header can carry it', () => {
    expect(ownAddress('/people/Österberg?q=ä b#ö')).toBe('/people/%C3%96sterberg?q=%C3%A4%20b#%C3%B6')
    expect(ownAddress('/incidents\r\nSet-Cookie: a=b')).toBe('/incidentsSet-Cookie:%20a=b')
    expect(ownAddress('/a\\b/../c')).toBe('/a/c')
  })

  test.each([
    [undefined],
    [null],
    [''],
    ['incidents'],
    ['?back=/'],
    ['https://elsewhere.example/'],
    ['https://here.invalid/incidents'],
    ['https:/elsewhere.example'],
    ['https:elsewhere.example'],
    ['//elsewhere.example'],
    ['///elsewhere.example'],
    ['////elsewhere.example//'],
    ['//elsewhere.example@here.invalid'],
    ['//here.invalid@elsewhere.example'],
    ['//x@here.invalid/incidents'],
    ['//here.invalid:8443/'],
    ['/\\elsewhere.example'],
    ['\\\\elsewhere.example'],
    ['\\/elsewhere.example'],
    ['/\t/elsewhere.example'],
    ['/\n/elsewhere.example'],
    ['/\r\n/elsewhere.example'],
    ['/\t\\elsewhere.example'],
    ['/\t\n\r\t/elsewhere.example'],
    ['\t//elsewhere.example'],
    [' //elsewhere.example'],
    ['\u0000//elsewhere.example'],
    ['/.//elsewhere.example'],
    ['/..//elsewhere.example'],
    ['/./\\elsewhere.example'],
    ['/%2e//elsewhere.example'],
    ['/%2E%2e//elsewhere.example'],
    ['/a/..//elsewhere.example'],
    ['/.\t//elsewhere.example'],
    ['//elsewhere。example'],
    ['//[::1]/'],
    ['//%00'],
    ['javascript:alert(1)'],
    ['java\tscript:alert(1)'],
    ['data:text/html,x'],
    ['blob:https://here.invalid/x'],
    ['http://'],
  ])('of another house, or of nowhere, is the home page: %j', (address) =>
    expect(ownAddress(address)).toBe('/'),
  )

  test.each([
    ['/%2felsewhere.example'],
    ['/%2F%2Felsewhere.example'],
    ['/%5celsewhere.example'],
    ['/%09/elsewhere.example'],
    ['/%0d%0a/elsewhere.example'],
    ['/\u2044elsewhere.example'],
    ['/\u2028/elsewhere.example'],
    ['/\u0000/elsewhere.example'],
    ['/@elsewhere.example'],
    ['/:443/elsewhere.example'],
  ])('that only looks like another house is a page of ours that may not be there: %j', (address) => {
    const end = endsAt(ownAddress(address))
    expect([end.origin, end.username]).toEqual(['https://desk.example.org', ''])
  })

  const piece = fc.oneof(
    fc.constantFrom('/', '\\', '.', '..', '%2e', '%2f', '%5c', '@', ':', '?', '#', 'elsewhere.example', 'https:', 'javascript:'), // prettier-ignore
    fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code)),
    fc.constantFrom('\t', '\n', '\r', '\u2028', '\u200b', '\u3002', '\uff0f', '\ufeff', '\ud800'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  const address = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))

  test('never leaves the house, is read the same by whoever reads it next, and fits a header', () => {
    fc.assert(
      fc.property(fc.boolean(), address, (isRooted, text) => {
        const own = ownAddress(isRooted ? `/${text}` : text)
        expect(own).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
        for (const page of ['https://desk.example.org/sign-in', 'http://localhost:7000/a/b/?c#d']) {
          const end = endsAt(own, page)
          expect([end.origin, end.username]).toEqual([new URL(page).origin, ''])
          expect(`${end.pathname}${end.search}${end.hash}`).toBe(own)
        }
        expect(ownAddress(own)).toBe(own)
      }),
      { numRuns: 5_000 },
    )
  })

  test('keeps every page of ours', () => {
    const word = fc.stringMatching(/^[\w-]{1,12}$/)
    const words = fc.dictionary(word, fc.string({ unit: 'grapheme', maxLength: 12 }), { maxKeys: 4 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), words, (parts, search) => {
        const asked = new URLSearchParams(search).toString()
        const own = `/${parts.join('/')}${asked === '' ? '' : `?${asked}`}`
        expect(ownAddress(own)).toBe(own)
      }),
    )
  })
})
