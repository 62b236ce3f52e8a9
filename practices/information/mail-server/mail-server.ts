import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators } from '../../people/rights.ts'

const byAdministrators = { write: administrators } as const

/** Where mails go out, unless whoever runs the product names a server by `SMTP_URL`, which goes before. */
export const mailServer = defineType({
  name: 'mail-server',
  label: 'Mail server',
  number: 'MSV',
  summary:
    'Where mails go out, unless SMTP_URL names a server. Of several that are active the latest is used.',
  fields: {
    title: f.text({ label: 'Name', required: true, maxLength: 60, ...byAdministrators }),
    host: f.text({
      label: 'Host',
      help: 'Such as mail.example.org. One within the own network is reached only where KEELSON_OUTGOING_ALLOW names it.',
      required: true,
      maxLength: 253,
      pattern: '[A-Za-z0-9._:\\[\\]-]+',
      ...byAdministrators,
    }),
    port: f.integer({
      label: 'Port',
      required: true,
      default: 587,
      min: 1,
      max: 65_535,
      ...byAdministrators,
    }),
    encryption: f.choice(
      { starttls: 'STARTTLS', tls: 'TLS from the start', none: 'None' },
      {
        label: 'Encryption',
        help: 'Usual are STARTTLS at port 587 and TLS from the start at 465. With none a password travels in clear.',
        required: true,
        default: 'starttls',
        ...byAdministrators,
      },
    ),
    user: f.text({
      label: 'User',
      help: 'Empty: it is asked for none.',
      maxLength: 200,
      ...byAdministrators,
    }),
    sender: f.email({
      label: 'Sender',
      help: 'The address that mails come from and bounces go to. Empty: keelson@ and the host of the product.',
      ...byAdministrators,
    }),
    secretSetAt: f.datetime({ label: 'Password set', ...byAdministrators }),
  },
  lifecycle: {
    initial: 'active',
    states: { active: { label: 'Active', class: 'active' }, paused: { label: 'Paused', class: 'waiting' } },
    transitions: {
      pause: { label: 'Pause', from: ['active'], to: 'paused', by: administrators },
      resume: { label: 'Resume', from: ['paused'], to: 'active', by: administrators },
    },
  },
  access: { within: 'my.system or my.provider' },
  capabilities: ['mail-server-secret'],
  views: {
    list: ['title', 'host', 'port', 'state', 'secretSetAt'],
    sort: ['title'],
    create: ['title', 'host', 'port', 'encryption', 'user', 'sender'],
    form: [
      { title: 'Server', place: 'main', fields: ['title', 'host', 'port', 'encryption', 'user', 'sender'] },
      { title: 'Password', place: 'side', fields: ['secretSetAt'] },
    ],
  },
})

export type MailServer = RecordOf<typeof mailServer>
