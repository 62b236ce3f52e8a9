import { describe, expect, test } from 'vitest'
import type { AggregateAnswer, AggregateInput } from '#contract/api/aggregate.ts'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { Tile, TileInput } from '#contract/api/dashboard.ts'
import { incident } from '../../../../practices/operation/incident/incident.ts'
import { typeMeta } from '../../../../tests/harness/type-meta.ts'
import { i18n, speak } from '../../../../web/i18n/i18n.ts'
import { plotOf } from './plot.ts'
import { csvOf, tableOf } from './table.ts'
import { figureText, unitOf, valueWords } from './words.ts'
import type { Words } from './words.ts'

await speak('en')
await import('../../../../web/i18n/later/reports.ts')

const type = typeMeta(incident)
const words: Words = {
  type,
  types: [type],
  refs: { t1: { type: 'team', number: 'TEA1', title: '=Group 70' } },
  reader: { language: 'en', timeZone: 'Europe/Berlin' },
  t: i18n.t,
}
const allTime = { from: null, to: null }

const tileOf = (input: Partial<TileInput>): Tile =>
  dashboardLayout.parse({ tiles: [{ title: 'T', kind: 'line', type: 'incident', series: [], ...input }] })
    .tiles[0] as Tile

const day = (date: string, count: number, field = 'openedAt') => {
  const from = new Date(`${date}T00:00:00+01:00`).toISOString()
  const until = new Date(Date.parse(from) + 86_400_000).toISOString()
  return { group: { [field]: [from, until] }, figures: { count }, list: { filter: `${field}@${date}` } }
}
const answer = (data: AggregateAnswer['data']): AggregateAnswer => ({ data, refs: {}, truncated: false })
const byDay = (field: string): AggregateInput => ({
  filter: 'priority = "high"',
  groupBy: [{ field, bucket: 'day', zone: 'reader' }],
})
const opened = answer([day('2026-01-05', 3), day('2026-01-08', 2)])
const closed = answer([day('2026-01-06', 1, 'closedAt'), day('2026-01-08', 1, 'closedAt')])

describe('figures by day', () => {
  const series = [
    { label: 'Opened', request: byDay('openedAt') },
    { label: 'Ended', request: byDay('closedAt') },
  ]

  test('have every day, those on which nothing happened too', () => {
    const tile = tileOf({ series })
    const questions = tile.series.map(({ request }) => request)
    const plot = plotOf({ tile, questions, answers: [opened, closed] }, words, allTime)
    expect(plot.places.map(({ key }) => key)).toEqual([
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-08',
    ])
    expect(plot.places[0]?.text).toBe('Mon, Jan 5, 2026')
    expect(plot.series.map(({ name, values }) => [name, ...values.map((each) => each?.value)])).toEqual([
      ['Opened', 3, 0, 0, 2],
      ['Ended', 0, 1, 0, 1],
    ])
    expect(plot.series[0]?.values[0]?.list).toEqual({ filter: 'openedAt@2026-01-05' })
  })

  test('make a backlog that a period only cuts out of, with what was there at the end of a day behind it', () => {
    const tile = tileOf({ kind: 'area', transform: 'backlog', series })
    const questions = tile.series.map(({ request }) => request)
    const answered = { tile, questions, answers: [opened, closed] }
    const plot = plotOf(answered, words, { from: '2026-01-07', to: '2026-01-08' })
    expect(plot.series.map(({ name, values }) => [name, ...values.map((each) => each?.value)])).toEqual([
      ['Backlog', 2, 3],
    ])
    const end = 'date and time("2026-01-07T23:00:00.000Z")'
    expect(plot.series[0]?.values[0]?.list?.filter).toBe(
      `(priority = "high") and (openedAt < ${end}) and (closedAt = null or closedAt >= ${end})`,
    )
  })
})

describe('groups', () => {
  const request: AggregateInput = { groupBy: ['team'], measures: [{ as: 'count', fn: 'count' }, { as: 'share', fn: 'share' }] } // prettier-ignore
  const answers = [
    answer([
      { group: { team: 't1' }, figures: { count: 2, share: 0.6667 }, list: { filter: 'team = "t1"' } },
      { group: { team: null }, figures: { count: 1, share: 0.3333 }, list: {} },
    ]),
  ]
  const tile = tileOf({ kind: 'bar', series: [{ request }] })

  test('are called by their labels, and what may not be known has no list', () => {
    const plot = plotOf({ tile, questions: [request], answers }, words, allTime)
    expect(plot.places.map(({ text }) => text)).toEqual(['=Group 70', 'None'])
    expect(plot.series[0]?.values.map((each) => each?.list)).toEqual([{ filter: 'team = "t1"' }, null])
  })

  test('go into a file that no spreadsheet takes for formulas', () => {
    const answered = { tile, questions: [request], answers }
    const table = tableOf(answered, plotOf(answered, words, allTime), words)
    expect(table.rows[0]?.map(({ text }) => text)).toEqual(['=Group 70', '2', '66.7%'])
    expect(csvOf(table)).toBe("Team,Incidents,Share\r\n'=Group 70,2,0.6667\r\nNone,1,0.3333")
  })

  test('of a second kind become series of their own', () => {
    const two: AggregateInput = { groupBy: ['state', 'priority'] }
    const row = (state: string, priority: string, count: number) => ({ group: { state, priority }, figures: { count }, list: {} }) // prettier-ignore
    const given = answer([row('new', 'high', 1), row('active', 'high', 2), row('active', 'low', 4)])
    const stacked = tileOf({ kind: 'bar', series: [{ request: two }] })
    const plot = plotOf({ tile: stacked, questions: [two], answers: [given] }, words, allTime)
    expect(plot.series.map(({ name, values }) => [name, ...values.map((each) => each?.value)])).toEqual([
      ['High', 1, 2],
      ['Low', 0, 4],
    ])
  })
})

test('durations are read as durations, numbers as numbers', () => {
  const median = { as: 'x', fn: 'median', of: 'resolvedAt - openedAt', unit: 'hours' } as const
  expect(unitOf(median, words)).toBe('hours')
  expect(unitOf({ ...median, of: 'reassignments' }, words)).toBeNull()
  expect(figureText(25.375, 'hours', words)).toBe('25.4 h')
  expect(figureText(0.0167, 'hours', words)).toBe('0.017 h')
  expect(figureText(214388.9, null, words)).toBe('214,389')
  expect(figureText(null, 'hours', words)).toBe('–')
  const ranges = { ranges: [1, 8, 24, 72], of: 'resolvedAt - openedAt', unit: 'hours' } as const
  const told = [[null, 1], [1, 8], [8, 24], [24, 72], [72, null]].map((value) => valueWords({ ...ranges, ranges: [...ranges.ranges] }, value, words)) // prettier-ignore
  expect(told).toEqual(['under 1 h', '1–8 h', '8 h–1 d', '1–3 d', '3 d and more'])
})

test('figures are called as their series calls them, others by what they compute', () => {
  const measures = [
    { as: 'kept', fn: 'mean', of: 'reassignments' },
    { as: 'count', fn: 'count' },
  ] as const
  const request = { groupBy: ['priority'], measures: [...measures] }
  const tile = tileOf({ kind: 'table', series: [{ request, names: { kept: 'In time, percent' } }] })
  const given = answer([])
  const heads = (of: Tile) =>
    tableOf({ tile: of, questions: [request], answers: [given] }, null, words).heads.map(({ text }) => text)
  expect(heads(tile)).toEqual(['Priority', 'In time, percent', 'Incidents'])
  expect(heads(tileOf({ kind: 'table', series: [{ request }] }))).toEqual(['Priority', 'Mean', 'Incidents'])
})

test('a calendar month is read as one', () => {
  expect(valueWords('title', '2026-11', words)).toBe('November 2026')
  expect(valueWords('title', '2026-13', words)).toBe('2026-13')
})
