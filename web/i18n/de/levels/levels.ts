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
} as const satisfies Translated<typeof english>
