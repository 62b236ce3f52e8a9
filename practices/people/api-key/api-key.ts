import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators, once } from '../rights.ts'

const given = { write: once } as const

/**
 * The part of an API key that may be known, so that making and revoking one are events like all others. What opens the
 * door is kept apart, as a hash that no rule, list or event can show.
 */
export const apiKey = defineType({
  name: 'api-key',
  // `/api-keys` are the routes that make one and show its secret; these are its records.
  label: { one: 'Access key', many: 'Access keys' },
  number: 'KEY',
  summary:
    'An API key, a program’s way in: it acts as a person, within its scopes, until it expires or is revoked.',
  fields: {
    title: f.text({
      label: 'Name',
      help: 'What uses it.',
      required: true,
      maxLength: 200,
      personal: 'person',
      erasedAs: '[erased]',
    }),
    // Nobody acts as somebody else, administrators included; who works on the machine itself may make any.
    person: f.ref('person', {
      label: 'Acts as',
      required: true,
      initial: 'me',
      write: `${once} and (person = me or my.system)`,
    }),
    scopes: f.json<readonly string[]>({
      label: 'Scopes',
      help: 'read, write, or <type>:<operation> such as incidents:read.',
      required: true,
      // A key is asked nothing: whoever makes one at another's open screen would go on as them.
      asksAgain: 'given',
      ...given,
    }),
    expiresAt: f.datetime({ label: 'Expires', indexed: true, ...given }),
    prefix: f.text({ label: 'Begins with', required: true, maxLength: 20, ...given }),
  },
  lifecycle: {
    initial: 'active',
    states: {
      active: { label: 'Active', class: 'active' },
      revoked: { label: 'Revoked', class: 'closed' },
    },
    transitions: {
      revoke: {
        label: 'Revoke',
        from: ['active'],
        to: 'revoked',
        ends: true,
        by: `person = me or ${administrators}`,
        run: 'endKey',
      },
    },
  },
  access: {
    read: 'person = me',
    // Made where the secret is made with it, and never by a key: that would outlive it.
    create: 'via = "system" and (person = me or my.system)',
    update: 'person = me',
  },
  views: {
    list: ['title', 'person', 'prefix', 'scopes', 'state', 'expiresAt', 'createdAt'],
    sort: ['-createdAt'],
    form: [{ title: 'API key', fields: ['title', 'person', 'scopes', 'expiresAt', 'prefix'] }],
  },
})

export type ApiKey = RecordOf<typeof apiKey>
