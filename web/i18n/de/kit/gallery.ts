import type { gallery as english } from '../../en/kit/gallery.ts'
import type { Translated } from '../../translated.ts'

export const gallery = {
  marks: 'Zeichen',
  buttons: 'Schaltflächen',
  fields: 'Felder',
  notices: 'Hinweise',
  overlays: 'Was darüber liegt',
  prose: 'Markdown',
  field: {
    title: 'Titel',
    password: 'Passwort',
    priority: 'Priorität',
    description: 'Beschreibung',
    restricted: 'Eingeschränkt',
    archived: 'Archiviert',
  },
  priority: { critical: 'Kritisch', high: 'Hoch', moderate: 'Mittel', low: 'Niedrig' },
  opens: {
    dialog: 'Dialog öffnen',
    sheet: 'Seitenbereich öffnen',
    typed: 'Nach einem Wort fragen',
    keys: 'Tasten zeigen',
    toast: 'Sagen, was getan ist',
    failed: 'Sagen, was misslang',
  },
  verb: 'Incident lösen',
  long: 'Den Incident mit allen untergeordneten lösen',
  reason: 'Nur wer zum Team „Network“ gehört, darf dessen Incidents lösen.',
  remedy: 'Ada Lindqvist leitet das Team und kann Sie aufnehmen.',
  issue: 'Zum Lösen wird ein Lösungscode gebraucht.',
  empty: 'Nichts wartet auf Sie. Nehmen Sie etwas aus der Warteschlange Ihres Teams.',
  done: 'INC0000042 gelöst.',
  text: 'E-Mail nach **außen** steht seit 09:40 still.\n\n- Warteschlange auf `mx2` bei 4.100\n- kein Alarm\n\n> Einmal neu gestartet, half nicht.\n\nSiehe [Anleitung](/services/SVC0000003) und https://example.org.\n\n<script>alert(1)</script>',
} as const satisfies Translated<typeof english>
