import type { levels as english } from '../../en/levels/levels.ts'
import type { Translated } from '../../translated.ts'

export const levels = {
  replay: {
    title: 'Was sich ergab',
    asked_one: 'Bisher ein Datensatz nachgerechnet',
    asked_other: 'Bisher {{count}} Datensätze nachgerechnet',
    applying: 'Sie wird angewandt: ein Ereignis an jedem Datensatz, dessen Fristen sie ändert.',
    equal: 'Alle {{clocks}} Fristen von {{records}} Datensätzen sind wie aufgezeichnet.',
    behind_one: 'Ein Datensatz hat Ereignisse, die seine Fristen noch nicht kannten; er blieb außen vor.',
    behind_other:
      '{{count}} Datensätze haben Ereignisse, die ihre Fristen noch nicht kannten; sie blieben außen vor.',
    unequal:
      '{{unequal}} Fristen sind nicht, was ihre Ereignisse ergeben. Aus dem, was sich nicht nachrechnen lässt, folgt nichts; darum steht hier nichts von anderen Bedingungen.',
    same: 'Nichts stünde anders.',
    differing_one: 'Eine Frist stünde anders.',
    differing_other: '{{shown}} Fristen stünden anders.',
    late: 'Verspätet: vorher {{before}}, nachher {{after}}',
    caveat: 'Es ist Vergangenheit unter anderen Bedingungen. Unter ihnen hätte man anders gearbeitet.',
    which: 'Welche Datensätze',
    pictures: 'Nach Team und Service, in Schaubildern',
    byTeam: 'Verspätet nach Team',
    byService: 'Verspätet nach Service',
    team: 'Bei welchem Team',
    service: 'Bei welchem Service',
    before: 'Vorher',
    after: 'Nachher',
    none: 'Keines',
  },
  carrying: {
    title: 'Ist sie zu halten?',
    nothing:
      'Sie nennt nichts, worauf sie ruht. Nennen Sie unter „Getragen von“ die Vereinbarungen zwischen Teams und mit Lieferanten.',
    all_one: 'Ihr Ziel wird von dem getragen, worauf sie ruht.',
    all_other: 'Alle {{count}} Ziele werden von dem getragen, worauf sie ruht.',
    some_one: 'Eines von {{of}} Zielen wird nicht getragen.',
    some_other: '{{count}} von {{of}} Zielen werden nicht getragen.',
    missing: '{{target}} in {{promised}}: {{name}} sagt nichts dergleichen zu.',
    late: '{{target}} in {{promised}}: Beginnt es am {{start}}, können die Tragenden {{late}} zu spät fertig sein.',
    remedy: 'Günstigste Abhilfe: {{to}} statt {{from}} in „{{name}}“.',
    idle: '{{name}} ist nicht in Kraft: Sie trägt nichts.',
    noRemedy: 'Keine andere Dauer einer einzelnen hülfe; andere Zeiten schon.',
    hours: '{{name}} arbeitet in {{missed}} der {{of}} einer Woche nicht, in denen dies zugesagt ist.',
    ends: '{{name}} endet vor dieser: {{until}}.',
    availability: {
      carried:
        'Die Verfügbarkeit von {{promised}} wird getragen: mindestens {{least}}, was immer zugleich ausfällt.',
      ifIndependent:
        'Die Verfügbarkeit von {{promised}} wird getragen, wenn Ausfälle unabhängig sind ({{independent}}); überschneiden sie sich nie, sind es {{least}}.',
      not: 'Die Verfügbarkeit von {{promised}} wird nicht getragen: {{independent}} bei unabhängigen Ausfällen, sonst {{least}} bis {{most}}.',
    },
    assumed:
      'Angenommen: Alle brauchen ihre ganze Zeit, eine nach der anderen in der genannten Reihenfolge, vom ungünstigsten Beginn der kommenden Woche an, Feiertage eingeschlossen. Für die Verfügbarkeit werden alle gebraucht.',
  },
  availability: {
    title: 'Verfügbarkeit',
    nothing: 'Noch ist nichts gezählt; das dauert bis zu einer Minute.',
    outages: 'Alle Ausfälle',
    declare: 'Ausfall erklären',
    down: 'Jetzt ausgefallen:',
    planned: 'Jetzt in Wartung:',
    aroundTheClock: 'Rund um die Uhr',
    otherAgreement: 'Nach einer Vereinbarung, die Sie nicht sehen dürfen',
    promised: '{{share}} zugesagt',
    month: 'Monat',
    available: 'Verfügbar',
    wasDown: 'Ausgefallen',
    breaks: 'Ausfälle',
    missed: 'verfehlt',
    mttr: 'Mittlere Zeit bis zur Wiederherstellung (MTTR)',
    mtbf: 'Mittlere Zeit zwischen Ausfällen (MTBF)',
    mtbsi: 'Mittlere Zeit von Ausfall zu Ausfall (MTBSI)',
    how: 'Wie gezählt wird',
    formulas:
      'Nach den Zeiten der Vereinbarung, über die Monate darüber. Ausfälle, die sich überschneiden, sind einer; geplante Wartung ist nicht zugesagt.\nVerfügbar = (zugesagt − ausgefallen) ÷ zugesagt; MTTR = ausgefallen ÷ Ausfälle; MTBF = (zugesagt − ausgefallen) ÷ Ausfälle; MTBSI = zugesagt ÷ Ausfälle (ITIL Service Design, 2011, 4.4).',
  },
  objectives: {
    title: 'Fehlerbudgets',
    add: 'Ziel setzen',
    left: '{{left}} von {{of}} übrig',
    attained: '{{attained}} von {{objective}}',
    burn: 'Verbrauchsrate {{hour}} (1 h), {{hours}} (6 h), {{days}} (3 d)',
    level: { well: 'Im Budget', burning: 'Verbraucht sich zu schnell', spent: 'Budget verbraucht' },
  },
  unsupported: {
    title: 'Nicht getragene Zusagen',
    intro:
      'Was Kunden zugesagt ist, und was sonst nennt, worauf es ruht, und von den Vereinbarungen darunter nicht getragen wird; jeweils mit der günstigsten Abhilfe. Entwürfe werden beurteilt, als wären sie in Kraft.',
    looking_one: 'Bisher eine Vereinbarung geprüft …',
    looking_other: 'Bisher {{count}} Vereinbarungen geprüft …',
    none_one: 'Die eine geprüfte Vereinbarung wird getragen.',
    none_other: 'Alle {{count}} geprüften Vereinbarungen werden getragen.',
    some_one: 'Eine von {{of}} Vereinbarungen wird nicht getragen.',
    some_other: '{{count}} von {{of}} Vereinbarungen werden nicht getragen.',
    draft: 'Entwurf',
    bounds:
      'Von n gleichen Teilen, von denen m gebraucht werden, nehmen Ausfälle sicher nicht mehr als n × (1 − Verfügbarkeit) ÷ (n − m + 1) der Zeit (Markow-Ungleichung), was immer sie gemeinsam haben; Teile in Reihe nicht mehr als die Summe der ihren. Fallen sie unabhängig voneinander aus, gilt der Wert dazwischen.',
  },
} as const satisfies Translated<typeof english>
