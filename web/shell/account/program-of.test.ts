import { expect, test } from 'vitest'
import { programOf } from './program-of.ts'

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari, macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0 Safari/537.36 Edg/150.0',
    'Edge, Windows',
  ],
  ['curl/8.9.1', 'curl'],
])('%s is %s', (userAgent, told) => {
  expect(programOf(userAgent)).toBe(told)
})

test('nothing said is nothing told', () => {
  expect(programOf(null)).toBeNull()
})
