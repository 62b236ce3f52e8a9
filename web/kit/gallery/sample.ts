/** What the kit's own page shows and no language says otherwise. */
export const sample = {
  person: 'Ada Lindqvist',
  longPerson: 'Maximiliane von Hohenberg-Westerholt',
  number: 'INC0000042',
  priorities: ['critical', 'high', 'moderate', 'low'],
  times: () =>
    [20_000, 3_600_000 * 3, 86_400_000 * 4, 86_400_000 * 90].map((ago) =>
      new Date(Date.now() - ago).toISOString(),
    ),
} as const
