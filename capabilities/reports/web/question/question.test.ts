import { describe, expect, test } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { Tile, TileInput } from '#contract/api/dashboard.ts'
import { dayAfter, periodOf, withinPeriod } from './period.ts'
import { questionsOf } from './question.ts'

const type = {
  name: 'incident',
  fields: [{ name: 'openedAt', kind: 'datetime', filterable: true }],
} as unknown as TypeMeta
const zone = 'Europe/Berlin'
const now = Date.parse('2026-11-20T23:30:00Z')
const made = (input: Partial<TileInput>): Tile => {
  const given = { title: 'T', kind: 'bar', type: 'incident', series: [{ request: {} }], ...input }
  return dashboardLayout.parse({ tiles: [given] }).tiles[0] as Tile
}

describe('the period of an address', () => {
  test('is counted in days of the reader, both ends included', () => {
    expect(periodOf({ last: '7' }, now, zone)).toEqual({ from: '2026-11-15', to: null })
    expect(periodOf({ from: '2016-03-01', to: '2016-03-31' }, now, zone)).toEqual({
      from: '2016-03-01',
      to: '2016-03-31',
    })
    expect(withinPeriod('openedAt', { from: '2016-03-01', to: '2016-03-31' }, zone)).toBe(
      'openedAt >= date and time("2016-02-29T23:00:00.000Z") and openedAt < date and time("2016-03-31T22:00:00.000Z")',
    )
  })

  test('that is none is all of the time', () => {
    expect(periodOf({ from: 'yesterday', last: 'x' }, now, zone)).toEqual({ from: null, to: null })
    expect(dayAfter('2016-02-28')).toBe('2016-02-29')
  })
})

describe('what a tile asks', () => {
  const narrowing = {
    filter: 'priority = "high" or priority = "low"',
    type: 'incident',
    period: { from: '2016-03-01', to: null },
    timeZone: zone,
  }
  const march = 'date and time("2016-02-29T23:00:00.000Z")'

  test('is narrowed by the filter and the period, each kept together', () => {
    const [asked] = questionsOf(
      made({ series: [{ request: { filter: 'a = 1 or b = 2' } }] }),
      type,
      narrowing,
    )
    expect(asked?.filter).toBe(
      `(a = 1 or b = 2) and (priority = "high" or priority = "low") and (openedAt >= ${march})`,
    )
  })

  test('by a time is of the period by that time, in days of the reader', () => {
    const request = { groupBy: [{ field: 'resolvedAt', bucket: 'day', zone: 'reader' }] } as const
    const [asked] = questionsOf(
      made({ series: [{ request: { ...request, groupBy: [...request.groupBy] } }] }),
      type,
      {
        ...narrowing,
        filter: '',
      },
    )
    expect(asked?.filter).toBe(`resolvedAt >= ${march}`)
    expect(asked?.groupBy).toEqual([{ field: 'resolvedAt', bucket: 'day', zone }])
  })

  test('of a backlog begins at its beginning', () => {
    const [asked] = questionsOf(made({ transform: 'backlog' }), type, { ...narrowing, filter: '' })
    expect(asked?.filter).toBeUndefined()
  })

  test('of another type is not narrowed by a filter that it does not know', () => {
    const [asked] = questionsOf(
      made({ type: 'task' }),
      { ...type, name: 'task' },
      {
        ...narrowing,
        period: { from: null, to: null },
      },
    )
    expect(asked?.filter).toBeUndefined()
  })
})
