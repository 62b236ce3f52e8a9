import type { tasks as english } from '../../en/operation/tasks.ts'
import type { Translated } from '../../translated.ts'

/** Tasks and approvals on the page of the record that they hang under. */
export const tasks = {
  title: 'Aufgaben',
  add: 'Aufgabe hinzufügen',
  added: '{{number}} hinzugefügt',
  all: 'Alle Aufgaben',
  due: 'Fällig',
  finish: '{{number}} {{title}} abschließen',
  reopen: '{{number}} {{title}} wieder öffnen',
  notNow: 'In diesem Status nicht möglich.',
  now: '{{number}} ist jetzt {{state}}',
  waitsFor: 'Wartet auf {{tasks}}',
  approvals: {
    title: 'Genehmigungen',
    ask: 'Um Genehmigung bitten',
    all: 'Alle Genehmigungen',
    byClock: 'durch Fristablauf, nicht von einer Person',
  },
} as const satisfies Translated<typeof english>
