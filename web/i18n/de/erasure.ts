import type { erasure as english } from '../en/erasure.ts'
import type { Translated } from '../translated.ts'

/** Erasing the personal data of somebody. */
export const erasure = {
  title: 'Personenbezogene Daten',
  open: 'Personenbezogene Daten löschen …',
  about: 'Wer diese Person ist und was sie geschrieben hat, lässt sich endgültig löschen.',
  erased: 'Die Daten dieser Person wurden gelöscht ({{number}}).',
  ordered: '{{number}} wartet auf den Beginn.',
  running: '{{number}}: {{records}} von {{total}} Datensätzen sind gelöscht.',
  failed: '{{number}} wurde abgebrochen. Lesen Sie den Grund, und ordnen Sie die Löschung erneut an.',
  progress: 'Gelöschte Datensätze',
  heldBy: 'Unter Aufbewahrungspflicht: {{reason}}',
  ask: {
    title: 'Personenbezogene Daten von {{number}} löschen',
    forGood: 'Das lässt sich nicht rückgängig machen. Die Person kann sich ab sofort nicht mehr anmelden.',
    nothing: 'Es gibt nichts mehr zu löschen.',
    what: 'Was gelöscht wird',
    kind: 'Art',
    records: 'Datensätze',
    values: 'Werte',
    rest: 'Die Datensätze bleiben, ohne das Personenbezogene darin. Was andere über diese Person geschrieben haben, bleibt auch.',
    ground: 'Rechtsgrund',
    grounds: {
      request: 'Die Person verlangt es',
      retention: 'Die Aufbewahrungsfrist ist vorbei',
      consent: 'Die Einwilligung wurde widerrufen',
      unlawful: 'Die Daten hätten nicht gespeichert werden dürfen',
    },
    reason: 'Begründung',
    reasonHelp: 'Bleibt im Protokoll. Nennen Sie die Person nicht.',
    action: 'Endgültig löschen',
    begun: 'Die Löschung wurde angeordnet',
  },
} as const satisfies Translated<typeof english>
