import type { mail as english } from '../en/mail.ts'
import type { Translated } from '../translated.ts'

export const mail = {
  preview: 'Vorschau',
  record: 'Nummer eines Datensatzes',
  recordHelp: 'Leer: etwas Erfundenes.',
  show: 'Zeigen',
  test: 'An mich senden',
  tested: 'An {{to}} gesendet. Der Mailserver sagt: {{answer}}',
  plain: 'Als reiner Text',
  server: {
    title: 'Passwort setzen',
    secret: 'Passwort',
    help: 'Es wird versiegelt aufbewahrt und nie wieder gezeigt.',
    missing: 'Geben Sie das Passwort ein.',
    save: 'Passwort speichern',
    saved: 'Das Passwort ist gesetzt.',
  },
  settings: 'Mails an mich',
  settingsHelp:
    'Eine Mail je Sache, und keine über das, was Sie bis dahin hier gesehen haben. Niemand bekommt gemailt, was er nicht lesen darf.',
  of: {
    mailProgress: 'Dass meine Anliegen eingegangen oder gelöst sind oder weiterlaufen',
    mailReplied: 'Antworten zu dem, was ich angefragt habe, bearbeite oder beobachte',
    mailAssigned: 'Arbeit, die mir zugewiesen wird',
    mailMentioned: 'Erwähnungen',
    mailEscalated: 'Zusagen, die bald oder schon verletzt sind',
    mailDue: 'Fällige Wiedervorlagen',
  },
  digest: 'Wann',
  often: {
    none: 'Sofort',
    hourly: 'Stündlich, gesammelt',
    daily: 'Täglich um 8:00 Uhr, gesammelt',
  },
  quietFrom: 'Ruhe von',
  quietUntil: 'bis',
  quietHelp: 'In dieser Zeit wird nichts gesendet, nach der Uhr Ihrer Zeitzone ({{zone}}).',
  quietUrgent: 'Dringendes kommt auch in der Ruhezeit',
} as const satisfies Translated<typeof english>
