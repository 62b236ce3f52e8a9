import type { levels as english } from '../en/levels.ts'
import type { Translated } from '../translated.ts'

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
} as const satisfies Translated<typeof english>
