import type { home as english } from '../en/home.ts'
import type { Translated } from '../translated.ts'

export const home = {
  title: 'Meine Arbeit',
  noNext: 'Nichts wartet auf Sie oder Ihre Teams.',
  nothing: 'Es gibt keine Arbeit, die Ihnen zugewiesen werden könnte.',
  since: 'Seit Sie zuletzt nachgesehen haben',
  all_one: '{{formatted}} insgesamt',
  all_other: '{{formatted}} insgesamt',
  list: {
    decide: 'Warten auf Ihre Entscheidung',
    due: 'Jetzt nachfassen',
    mine: 'In Ihren Händen',
    tasks: 'Ihre Aufgaben',
    queue: 'Wartet auf jemanden aus Ihren Teams',
    waiting: 'Wartet auf andere',
    old: 'Seit fünf Tagen unberührt',
  },
  none: { mine: 'Nichts ist in Ihren Händen.', queue: 'Nichts wartet auf Ihre Teams.' },
} as const satisfies Translated<typeof english>
