import type { clocks as english } from '../../en/levels/clocks.ts'
import type { Translated } from '../../translated.ts'

/** Agreements and clocks on the page of a record, and due times in lists. */
export const clocks = {
  title: 'Service-Level',
  late: 'Verspätet',
  soon: 'Bald fällig',
  due: 'Fällig',
  wasDue: 'War fällig',
  notRunning: 'Keine Frist, solange pausiert ist',
  of: '{{elapsed}} von {{target}}',
  left: 'noch {{time}}',
  over: '{{time}} darüber',
  missed_one: 'Eine frühere Runde war verspätet',
  missed_other: '{{count}} frühere Runden waren verspätet',
  contractNamed: 'Nach dem Vertrag {{contract}}, der hier genannt ist',
  contractFound: 'Nach dem Vertrag {{contract}}: Kunde, Service und Datum führen dahin',
  lateWith: 'Lag bei {{party}}, als die Frist verstrich',
  explain: 'Wie es dazu kam',
  hours: 'Gezählt in der Servicezeit von {{zone}}',
  whoHad: 'Bei wem es lag',
  steps: 'Was es ausgelöst hat',
  stepLate: 'verspätet erledigt',
  round: 'Runde {{round}}',
  kinds: { sla: 'Zusage', ola: 'Zwischen Teams', contract: 'Lieferant' },
  states: {
    running: 'Läuft',
    paused: 'Pausiert',
    met: 'Rechtzeitig',
    breached: 'Verspätet',
    cancelled: 'Storniert',
  },
  phases: {
    idle: 'Nicht begonnen',
    running: 'Läuft',
    paused: 'Pausiert',
    stopped: 'Angehalten',
    cancelled: 'Storniert',
  },
  parties: {
    requester: 'Meldende Person',
    supplier: 'Lieferant',
    person: 'Jemand',
    team: 'Ein Team',
    nobody: 'Noch niemand',
  },
  why: {
    written: {
      desk: 'der Service Desk hat geantwortet',
      requester: 'die meldende Person hat geschrieben',
    },
    spoken: {
      desk: 'der Service Desk hat mit der meldenden Person gesprochen',
      requester: 'die meldende Person hat etwas gesagt',
    },
    changed: 'geändert: {{fields}}',
    unknown: 'ein Ereignis, das Sie nicht sehen dürfen',
    lasting: 'bis jetzt',
  },
} as const satisfies Translated<typeof english>
