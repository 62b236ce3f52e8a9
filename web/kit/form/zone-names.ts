/**
 * Names of places that browsers still give by the one before, beside the one of today. From the file `backward` of the
 * IANA time zone database (2025b) and its `zone.tab`: each that CLDR keeps as it was once written, for the same place.
 * Zones that were merged (Europe/Oslo into Europe/Berlin) are not renamed and stay as they are.
 */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** A zone by its name of today, which every browser knows as well. */
export const currentZone = (name: string): string => renamed[name] ?? name

/** Some zones by their names of today, in their order and each once. */
export const currentZones = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map(currentZone))].toSorted()

const former = new Map(Object.entries(renamed).map(([before, now]) => [now, before]))

/** Whether what was typed is in the name of a zone, the one of today or the one before; a space counts as `_`. */
export const isMeant = (zone: string, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  return [zone, former.get(zone) ?? ''].some((name) => name.toLowerCase().includes(wanted))
}
