import { describe, expect } from 'vitest'
import { pluralOf } from '#contract/define-type.ts'
import { practices } from '#practices'
import { refusalOf, test } from '../../../../tests/harness/given.ts'
import { typeMeta } from '../../../../tests/harness/type-meta.ts'
import { incident } from '../../../../practices/operation/incident/incident.ts'
import { asKind, fitted, kinds, measured, newTile, withSeries } from './fit-tile.ts'

describe('a tile that is made or turned into another kind', () => {
  test('is one that the server takes, of each kind, over each type', async ({ given }) => {
    const admin = await given.person({ role: 'administrator' })
    const own = practices.filter(({ type }) => pluralOf(type) !== '')
    for (const { type } of own) {
      const meta = typeMeta(type)
      const tiles = kinds.flatMap((from) => [
        newTile(from, meta, from),
        ...kinds.map((to) => asKind(newTile(`${from} as ${to}`, meta, from), to, meta)),
      ])
      for (let at = 0; at < tiles.length; at += 40) {
        const values = {
          title: type.name,
          key: `x-${type.name}-${at}`,
          layout: { tiles: tiles.slice(at, at + 40) },
        }
        await admin.makes('dashboard', values)
      }
    }
  })

  test('keeps its groups where the other kind can show them, and no order by what is gone', () => {
    const meta = typeMeta(incident)
    const bars = newTile('Bars', meta, 'bar')
    const [series] = bars.series
    if (!series) throw new Error('A new tile asks something.')
    const byTeam = fitted({ ...series, request: { ...series.request, sort: ['-count', 'priority'] } }, [
      'team',
    ])
    expect(byTeam.request.sort).toEqual(['-count'])
    const heat = asKind({ ...bars, series: [byTeam] }, 'heat', meta)
    expect(heat.series[0]?.request.groupBy[0]).toBe('team')
    expect(asKind(heat, 'figure', meta).series[0]?.request.groupBy).toEqual([])
  })

  test('never has two figures of one name, nor two groups in one of several series', async ({ given }) => {
    const meta = typeMeta(incident)
    const bars = newTile('Bars', meta, 'bar')
    const [series] = bars.series
    if (!series) throw new Error('A new tile asks something.')
    const many = measured(series, [...series.request.measures, ...series.request.measures])
    expect(many.request.measures.map(({ as }) => as)).toEqual(['count', 'count2'])
    const tile = withSeries({ ...bars, series: [fitted(many, ['team', 'priority'])] })
    expect(tile.series.map(({ request }) => request.groupBy)).toEqual([['team'], ['team']])
    const agent = await given.person({ role: 'agent' })
    await agent.makes('dashboard', { title: 'Two', key: 'two', layout: { tiles: [tile] } })
    const twice = {
      ...tile,
      series: [{ ...series, request: { ...series.request, groupBy: ['team', 'team'] } }],
    }
    const refused = await refusalOf(
      agent.makes('dashboard', { title: 'Bad', key: 'bad', layout: { tiles: [twice] } }),
    )
    expect(refused.details.issues?.[0]?.message).toMatch(/^Tile 1 "Bars": "team" stands twice/)
  })
})
