import type { DashboardLayout, Tile } from '#contract/api/dashboard.ts'
import type { Language } from '#contract/language.ts'

type Series = Tile['series'][number]

/** A dashboard's tiles as a reader of that language is told of them; what is not translated is said by the original. */
export const saidLayout = (layout: DashboardLayout, language: Language): DashboardLayout => ({
  ...layout,
  tiles: layout.tiles.map((tile) => saidTile(tile, language)),
})

const saidTile = (tile: Tile, language: Language): Tile => {
  const { title, note, unit } = tile.translations?.[language] ?? {}
  return {
    ...tile,
    title: title || tile.title,
    note: note || tile.note,
    unit: unit || tile.unit,
    series: tile.series.map((series) => saidSeries(series, language)),
  }
}

const saidSeries = (series: Series, language: Language): Series => {
  const { label, names } = series.translations?.[language] ?? {}
  return {
    ...series,
    label: label || series.label,
    names: series.names && saidNames(series.names, names),
  }
}

const saidNames = (names: NonNullable<Series['names']>, said: Series['names'] = {}): Series['names'] => ({
  ...names,
  ...Object.fromEntries(Object.entries(said).filter(([, name]) => name !== '')),
})
