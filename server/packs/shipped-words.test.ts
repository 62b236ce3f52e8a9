import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capabilities } from '#capabilities'
import { dashboardLayout, type Tile } from '#contract/api/dashboard.ts'
import type { Translations } from '#contract/fields/translations.ts'
import { languageNames, type Language } from '#contract/language.ts'
import { makeRegistry } from '#engine'
import { translatableFields } from '#engine/reading/translations.ts'
import { practices } from '#practices'
import { packsFolder, readPack } from './pack-file.ts'

const types = makeRegistry(practices, capabilities)
const files = await readPack(join(packsFolder, 'base'))
const others = (Object.keys(languageNames) as Language[]).filter((language) => language !== 'en')

const records = files.flatMap(({ type, records: ofType }) =>
  [...ofType].map(([key, values]) => ({ type: types.get(type), key, values })),
)

/** Texts by where they stand. */
const saidOf = ({ title, note, unit, series }: Tile, at: number): readonly (readonly [string, unknown])[] =>
  [
    [`${at}.title`, title],
    [`${at}.note`, note],
    [`${at}.unit`, unit],
    ...series.flatMap(({ label, names }, place) => [
      [`${at}.${place}.label`, label] as const,
      ...Object.entries(names ?? {}).map(([as, name]) => [`${at}.${place}.${as}`, name] as const),
    ]),
  ].filter(([, text]) => text !== undefined) as (readonly [string, unknown])[]

const translated = (tile: Tile, language: Language): Tile => ({
  ...tile,
  title: tile.translations?.[language]?.title ?? '',
  note: tile.translations?.[language]?.note,
  unit: tile.translations?.[language]?.unit,
  series: tile.series.map((series) => ({
    ...series,
    label: series.translations?.[language]?.label,
    names: series.translations?.[language]?.names,
  })),
})

describe.each(others)('what comes with the product says everything in %s', (language) => {
  test('of each record the texts that are translatable', () => {
    // What is written in that language itself, such as a German mail, needs no translation into it.
    const foreign = records.filter(({ values }) => values['language'] !== language)
    const missing = foreign.flatMap(({ type, key, values }) => {
      const texts = (values['translations'] as Translations | undefined)?.[language] ?? {}
      return translatableFields(type)
        .filter(({ name }) => values[name] !== undefined && !texts[name])
        .map(({ name }) => `${type.name} ${key}: ${name}`)
    })
    expect(missing).toEqual([])
    expect(records.filter(({ type }) => translatableFields(type).length > 0).length).toBeGreaterThan(10)
  })

  test('of each dashboard its tiles, their notes, units, series and figures', () => {
    const boards = records.filter(({ type }) => type.name === 'dashboard')
    expect(boards.length).toBeGreaterThan(3)
    for (const { key, values } of boards) {
      const { tiles } = dashboardLayout.parse(values['layout'])
      const places = (told: readonly Tile[]) =>
        told.flatMap((tile, at) => saidOf(tile, at).map(([place]) => `${key} ${place}`))
      expect(places(tiles.map((tile) => translated(tile, language)))).toEqual(places(tiles))
      expect(tiles.every((tile) => tile.translations?.[language]?.title)).toBe(true)
    }
  })
})
