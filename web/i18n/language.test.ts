import { expect, test } from 'vitest'
import { localeOf } from './language.ts'

test('dates and numbers are written as in the browser’s variant of the language, where it has one', () => {
  expect(localeOf('de', ['en-GB', 'de-AT', 'de'])).toBe('de-AT')
  expect(localeOf('en', ['de-AT'])).toBe('en')
  expect(localeOf('de', [])).toBe('de')
})

test('a locale of the system that is no language tag is passed over, so that every date can be written', () => {
  for (const odd of ['en-US@posix', 'en_US.UTF-8', 'en-', 'en-!', 'C', '', 'en-US-u'])
    expect(() => new Intl.DateTimeFormat(localeOf('en', [odd])).format(0), odd).not.toThrow()
  expect(localeOf('en', ['en-US@posix', 'en-GB'])).toBe('en-GB')
})
