import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { languageNames } from '#contract/language.ts'
import { personLifecycle } from './lifecycle.ts'
import { tellingFields } from './telling.ts'
import { administrators, once } from '../rights.ts'

// Who may sign in with an address, and whose records somebody sees by organisation, are rights like roles are.
const identity = `${once} or ${administrators}`
const belonging = `(${once} and (my.provider or organisation in my.organisations)) or (can.work and my.provider and id != me) or ${administrators}`
const onlyOwn = { read: 'id = me', write: 'id = me' } as const
const own = { personal: 'self' } as const
const sameHouse = 'id = me or my.provider or organisation in my.organisations'

/** What the forms of a person begin with. */
const asked = [
  'name',
  'email',
  'phone',
  'jobTitle',
  'organisation',
  'manager',
  'site',
  'location',
  'roles',
] as const

/** Somebody: a requester, an agent, an administrator. What a person may do comes from roles. */
export const person = defineType({
  name: 'person',
  label: { one: 'Person', many: 'People' },
  number: 'PER',
  summary: 'Somebody who uses a service or works on one.',
  fields: {
    name: f.text({
      label: 'Name',
      required: true,
      searchable: true,
      ...own,
      erasedAs: 'Erased person {number}',
    }),
    email: f.email({
      label: 'E-mail',
      unique: true,
      searchable: true,
      read: sameHouse,
      write: identity,
      asksAgain: 'changed',
      ...own,
    }),
    phone: f.text({ label: 'Phone', maxLength: 40, read: sameHouse, ...own }),
    organisation: f.ref('organisation', { label: 'Organisation', write: belonging }),
    jobTitle: f.text({ label: 'Job title', ...own }),
    location: f.text({ label: 'Location', ...own }),
    // What is not decided in time may go to them: who that is, is a right.
    manager: f.ref('person', {
      label: 'Manager',
      help: 'Decides where this person does not in time.',
      only: 'id != record.id',
      read: sameHouse,
      write: identity,
    }),
    site: f.ref('site', { label: 'Site', help: 'Promises may count in its hours.' }),
    roles: f.refs('role', { label: 'Roles', read: sameHouse, write: administrators, asksAgain: 'given' }),
    // Null is the browser's.
    language: f.choice(languageNames, { label: 'Language' }),
    timeZone: f.text({
      label: 'Time zone',
      offers: 'zones',
      help: 'A place such as Europe/Berlin. Empty: the browser’s, from the first sign-in on.',
      maxLength: 64,
    }),
    // How the screens look to this person, on whatever device; null leaves it to the browser.
    theme: f.choice(
      { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
      { label: 'Theme', ...onlyOwn },
    ),
    density: f.choice({ compact: 'Compact', comfortable: 'Comfortable' }, { label: 'Density', ...onlyOwn }),
    ...tellingFields,
    vip: f.boolean({ label: 'VIP', default: false, read: 'my.provider', write: 'can.work' }),
    source: f.text({
      label: 'Known elsewhere as',
      help: 'The name in the system that this person was imported from.',
      indexed: true,
      read: 'my.provider',
      write: 'can.work',
      ...own,
    }),
    accessEndedAt: f.datetime({
      label: 'Ways in were ended',
      help: 'When an administrator last ended this person’s sessions or took their second factors.',
      read: 'id = me or my.provider',
      write: administrators,
    }),
    invitedAt: f.datetime({
      label: 'Invited',
      help: 'When an administrator last had a link to sign in mailed to them.',
      read: 'id = me or my.provider',
      write: administrators,
    }),
    // Each invitation has its own words, or none: they are not those of the one before.
    invitation: f.markdown({
      label: 'Words with the invitation',
      help: 'In your own words, beside the text of the mail template. Empty: none.',
      maxLength: 1000,
      read: 'id = me or my.provider',
      write: administrators,
      ...own,
    }),
    legalHold: f.text({
      label: 'Legal hold',
      help: 'Why the data must be kept. While it is set, nobody can have it erased.',
      maxLength: 500,
      read: 'my.provider',
      write: administrators,
      ...own,
    }),
  },
  lifecycle: personLifecycle,
  access: {
    read: 'id = me or organisation in my.organisations or organisation.kind = "own"',
    update: 'id = me',
  },
  capabilities: ['search', 'erasure'],
  views: {
    list: ['name', 'email', 'organisation', 'jobTitle', 'state'],
    sort: ['name'],
    // What comes later, such as a hold or a link that was mailed, is not asked for of somebody new.
    create: [...asked, 'language', 'timeZone', 'vip'],
    form: [
      {
        title: 'Person',
        place: 'main',
        fields: asked,
      },
      {
        title: 'Settings',
        place: 'side',
        fields: ['language', 'timeZone', 'vip', 'source', 'invitedAt', 'legalHold'],
      },
    ],
  },
})

export type Person = RecordOf<typeof person>
