import { expect, test } from 'vitest'
import { dashboardLayout } from '#contract/api/dashboard.ts'
import { saidLayout } from './said-layout.ts'

const layout = dashboardLayout.parse({
  tiles: [
    {
      title: 'Opened',
      note: 'By day.',
      unit: 'incidents',
      kind: 'line',
      type: 'incident',
      translations: { de: { title: 'Gemeldet', unit: '' } },
      series: [
        { label: 'New', request: {}, translations: { de: { label: 'Neu' } } },
        { label: 'Old', request: {} },
      ],
    },
  ],
})

const told = (language: 'en' | 'de') =>
  saidLayout(layout, language).tiles.map(({ title, note, unit, series }) => ({
    title,
    note,
    unit,
    series: series.map(({ label }) => label),
  }))

test('a tile is told in the language of its reader, and by the original where nothing is said in that', () => {
  expect(told('de')).toEqual([
    { title: 'Gemeldet', note: 'By day.', unit: 'incidents', series: ['Neu', 'Old'] },
  ])
  expect(told('en')).toEqual([
    { title: 'Opened', note: 'By day.', unit: 'incidents', series: ['New', 'Old'] },
  ])
})

test('what a tile asks is the same in every language', () => {
  const asked = (language: 'en' | 'de') =>
    saidLayout(layout, language).tiles.map(({ series }) => series.map(({ request }) => request))
  expect(asked('de')).toEqual(asked('en'))
})
