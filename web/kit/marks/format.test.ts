import { describe, expect, test } from 'vitest'
import { dayText, durationWords, exactTime, monthText, relativeTime, workWords } from './format.ts'

const berlin = { language: 'en-GB', timeZone: 'Europe/Berlin' }
const now = Date.parse('2026-11-20T11:30:00.000Z')

describe('a time', () => {
  test.each([
    ['2026-11-20T11:29:50.000Z', 'now'],
    ['2026-11-20T11:25:00.000Z', '5 min ago'],
    ['2026-11-20T10:31:00.000Z', '59 min ago'],
    ['2026-11-20T10:30:15.000Z', '1 hr ago'],
    ['2026-11-20T08:30:00.000Z', '3 hr ago'],
    ['2026-11-20T13:30:00.000Z', 'in 2 hr'],
    ['2026-11-17T11:30:00.000Z', '3 days ago'],
    ['2026-09-01T11:30:00.000Z', '1 Sept'],
    ['2024-09-01T11:30:00.000Z', '1 Sept 2024'],
  ])('%s is told as %s', (iso, words) => {
    expect(relativeTime(iso, now, berlin)).toBe(words)
  })

  test.each([
    ['2026-11-20T11:25:00.000Z', 'vor 5 Min.'],
    ['2026-11-20T08:30:00.000Z', 'vor 3 Std.'],
    ['2026-11-17T11:30:00.000Z', 'vor 3 Tagen'],
  ])('%s is told in German as %s', (iso, words) => {
    expect(relativeTime(iso, now, { ...berlin, language: 'de-AT' })).toBe(words)
  })

  test('is exact in the reader’s zone, with the zone’s name', () => {
    expect(exactTime('2026-11-20T11:30:00.000Z', berlin)).toBe('20 Nov 2026, 12:30:00 CET')
  })

  test('of a day does not move with the zone', () => {
    expect(dayText('2026-11-20', { language: 'en-GB', timeZone: 'America/Los_Angeles' })).toBe('20 Nov 2026')
  })
})

test('a duration is told in its two largest units', () => {
  expect(durationWords('PT4H30M10S', berlin)).toBe('4 hrs 30 mins')
  expect(durationWords('PT0S', berlin)).toBe('0 mins')
  expect(durationWords('-P2DT3H4M', berlin)).toBe('−2 days 3 hrs')
})

test('working time is told in hours, as many as there are, to the second where that is asked for', () => {
  expect(workWords(60 * 3600 + 62, berlin)).toBe('60 hrs 1 min')
  expect(workWords(60 * 3600 + 62, berlin, 3)).toBe('60 hrs 1 min 2 secs')
  expect(workWords(0, berlin)).toBe('0 mins')
})

test('a month is said in words, the same in every zone', () => {
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Midway'])
    expect(monthText('2026-11', { ...berlin, timeZone })).toBe('November 2026')
  expect(monthText('2026-03', { ...berlin, language: 'de-DE' })).toBe('März 2026')
})
