import type { notifications as english } from '../en/notifications.ts'
import type { Translated } from '../translated.ts'

export const notifications = {
  title: 'Benachrichtigungen',
  isUnread: 'Ungelesen:',
  none: 'Bisher gab es nichts zu melden.',
  markOne: 'Als gelesen markieren',
  markAll: 'Alle als gelesen markieren',
  earlier: 'Frühere anzeigen',
  somebody: 'Jemand',
  did: {
    assigned: '{{name}} hat Ihnen das zugewiesen',
    mentioned: '{{name}} hat Sie erwähnt',
    replied: '{{name}} hat dazu geschrieben',
    due: 'Der Wiedervorlagetermin ist da',
    reminded: 'Auf Ihre Antwort wird gewartet',
    late: 'Eine Zusage hierzu ist verspätet',
    atRisk: 'Eine Zusage hierzu droht sich zu verspäten',
    changed: '{{name}} hat den Status geändert',
  },
  changedTo: '{{name}} hat den Status auf „{{state}}“ gesetzt',
  settings: 'Melden bei',
  settingsHelp:
    'Hier im Produkt. Niemand erfährt dasselbe zweimal, und niemand erfährt, was er selbst getan hat.',
  kind: {
    assigned: 'Arbeit, die mir zugewiesen wird',
    mentioned: 'Erwähnungen von mir',
    replied: 'Antworten und Notizen zu dem, was ich bearbeite, gemeldet habe oder beobachte',
    due: 'Fällige Wiedervorlagen, und Antworten, die von mir erwartet werden',
    late: 'Verspätete Zusagen bei dem, was bei mir oder meinem Team liegt',
    atRisk: 'Gefährdete Zusagen, wenn ihre Vereinbarung es mir meldet',
    changed: 'Statusänderungen bei dem, was ich bearbeite, gemeldet habe oder beobachte',
  },
} as const satisfies Translated<typeof english>
