import type { fields as english } from '../en/fields.ts'
import type { Translated } from '../translated.ts'

export const fields = {
  search: '{{what}} suchen',
  add: 'Hinzufügen …',
  remove: 'Entfernen',
  clear: 'Leeren',
  currency: 'Währung',
  typeOf: 'Typ für {{label}}',
  nothingFound: 'Nichts passt zu „{{text}}“.',
  markdown: 'Markdown',
  preview: 'Vorschau',
  write: 'Schreiben',
  form: {
    colour: 'Geben Sie # und sechs Hexadezimalziffern ein, etwa #0f766e.',
    key: 'Geben Sie Kleinbuchstaben, Ziffern und Bindestriche ein, zuerst einen Buchstaben, etwa service-desk.',
    clockTime: 'Geben Sie eine Uhrzeit ein, etwa 09:00.',
    month: 'Geben Sie Jahr und Monat ein, etwa 2026-11.',
  },
  issue: {
    other: 'Das lässt sich nicht speichern.',
    required: '{{label}} wird hier gebraucht.',
    type: 'Das hat nicht die richtige Art.',
    choice: { unknown: 'Wählen Sie einen Wert aus der Liste.' },
    text: {
      long: 'Höchstens {{maxLength}} Zeichen haben Platz.',
      pattern: 'Das hat nicht die erwartete Form.',
      nul: 'Das enthält ein Zeichen, das sich nicht speichern lässt.',
      surrogate: 'Das enthält ein halbes Zeichen.',
    },
    number: {
      small: 'Mindestens {{min}}.',
      large: 'Höchstens {{max}}.',
      scale: 'Höchstens {{scale}} Stellen hinter dem Komma.',
    },
    date: { form: 'Geben Sie einen Tag ein, den es gibt.' },
    datetime: { form: 'Geben Sie Tag und Uhrzeit ein.' },
    duration: { form: 'Geben Sie eine Dauer wie 4h 30m oder 2d ein.' },
    email: { form: 'Geben Sie eine E-Mail-Adresse ein.' },
    url: { form: 'Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.' },
    ref: { form: 'Wählen Sie einen Eintrag der Liste.' },
    refs: { many: 'Höchstens {{most}} haben Platz.' },
    json: { form: 'Das ist kein gültiges JSON.', long: 'Das ist zu groß.' },
    money: { currency: 'Geben Sie eine Währung mit drei Buchstaben ein, zum Beispiel EUR.' },
  },
} as const satisfies Translated<typeof english>
