const hourMs = 3_600_000
const at = (ms: number): string => new Date(Date.now() + ms).toISOString()

/** What the kit's own page shows and no language says otherwise. */
export const sample = {
  brand: 'Keelson',
  person: 'Ada Lindqvist',
  longPerson: 'Maximiliane von Hohenberg-Westerholt',
  number: 'INC0000042',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  colour: '#0f766e',
  html: '<p>INC0000042 · <strong>KVM-7</strong> <img src="x"></p>',
  priorities: ['critical', 'high', 'moderate', 'low'],
  counts: [3, 12, 28, 9],
  inHours: (hours: number) => at(hours * hourMs),
  times: () => [20_000, hourMs * 3, hourMs * 96, hourMs * 24 * 90].map((ago) => at(-ago)),
} as const
