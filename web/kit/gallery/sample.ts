/** What the kit's own page shows; no text for people who use the product. */
export const sample = {
  person: 'Ada Lindqvist',
  longPerson: 'Maximiliane von Hohenberg-Westerholt',
  number: 'INC0000042',
  verb: 'Resolve incident',
  long: 'Resolve the incident with its children',
  reason: 'Only members of the team “Network” may resolve its incidents.',
  remedy: 'Ada Lindqvist leads the team and can add you.',
  issue: 'Resolution code is needed to resolve.',
  empty: 'Nothing waits for you. Take something from your team’s queue.',
  done: 'INC0000042 resolved.',
  priorities: [
    { level: 4, label: 'Critical' },
    { level: 3, label: 'High' },
    { level: 2, label: 'Moderate' },
    { level: 1, label: 'Low' },
  ],
  times: () =>
    [20_000, 3_600_000 * 3, 86_400_000 * 4, 86_400_000 * 90].map((ago) =>
      new Date(Date.now() - ago).toISOString(),
    ),
  markdown:
    'Mail to **outside** stands still since 09:40.\n\n- queue on `mx2` at 4,100\n- no alarm\n\n> Restarted once, did not help.\n\nSee [the runbook](/services/SVC0000003) and https://example.org.\n\n<script>alert(1)</script>',
} as const
