import { expect, test } from 'vitest'
import { currentZone, currentZones, isMeant } from './zone-names.ts'

const engine = Intl.supportedValuesOf('timeZone')
const shown = currentZones(engine)
const resolved = (timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone

test('places have their names of today, as the IANA database has them', () => {
  for (const name of ['Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'Asia/Ho_Chi_Minh'])
    expect(shown).toContain(name)
  for (const name of ['Asia/Calcutta', 'Europe/Kiev', 'America/Buenos_Aires', 'Asia/Saigon', 'Pacific/Truk'])
    expect(shown).not.toContain(name)
  // Merged in the database, another place all the same.
  expect(shown).toEqual(expect.arrayContaining(['Europe/Oslo', 'Europe/Berlin', 'Africa/Accra']))
})

test('each name stands for the zone that it has replaced, none is lost, and none comes twice', () => {
  expect(new Set(shown.map(resolved))).toEqual(new Set(engine.map(resolved)))
  expect(shown).toHaveLength(new Set(shown).size)
  expect(shown).toEqual(shown.toSorted())
  for (const name of engine) expect(resolved(currentZone(name))).toBe(resolved(name))
  // A browser that knows both has one of them.
  expect(currentZones(['Europe/Kiev', 'Europe/Kyiv'])).toEqual(['Europe/Kyiv'])
})

test('a zone is found by its name of today, by the one before, and with a space as people write it', () => {
  expect(shown.filter((zone) => isMeant(zone, 'calcutta'))).toEqual(['Asia/Kolkata'])
  expect(shown.filter((zone) => isMeant(zone, ' kolk '))).toEqual(['Asia/Kolkata'])
  expect(shown.filter((zone) => isMeant(zone, 'Buenos Aires'))).toEqual(['America/Argentina/Buenos_Aires'])
  expect(shown.filter((zone) => isMeant(zone, 'atlantis'))).toEqual([])
})
