import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { administrators } from '../rights.ts'
import type { ClaimRule } from './claims.ts'

const byAdministrators = { write: administrators } as const

/** Another house that says who somebody is (OpenID Connect). Who may come in by it, and as what, is said here. */
export const identityProvider = defineType({
  name: 'identity-provider',
  label: 'Identity provider',
  number: 'IDP',
  summary:
    'A house elsewhere that people sign in with, and the rules that turn its groups into roles and teams.',
  fields: {
    title: f.text({
      label: 'Name',
      help: 'Stands on the button of the sign-in page.',
      required: true,
      maxLength: 60,
      ...byAdministrators,
    }),
    issuer: f.url({
      label: 'Issuer',
      help: 'Its address, as its own description names it.',
      required: true,
      // Whom it names comes in as them.
      asksAgain: 'given',
      ...byAdministrators,
    }),
    clientId: f.text({ label: 'Client ID', required: true, maxLength: 300, ...byAdministrators }),
    scopes: f.text({
      label: 'Scopes',
      required: true,
      default: 'openid email profile',
      maxLength: 300,
      ...byAdministrators,
    }),
    domains: f.text({
      label: 'Domains it answers for',
      help: 'Separated by commas. A verified address of these finds the person, or makes one; without any, nobody new comes in.',
      maxLength: 1000,
      ...byAdministrators,
    }),
    addressesVerified: f.boolean({
      label: 'Its addresses are verified',
      help: 'For a provider that does not say so itself, such as Entra ID. Only where nobody can enter an address of somebody else there.',
      default: false,
      ...byAdministrators,
    }),
    createsPeople: f.boolean({
      label: 'Makes people who are not known yet',
      default: false,
      ...byAdministrators,
    }),
    organisation: f.ref('organisation', { label: 'Organisation of new people', ...byAdministrators }),
    // Not required: no rule is what most begin with.
    rules: f.json<readonly ClaimRule[]>({
      label: 'Rules for groups',
      help: 'What the groups there become here, at each sign-in: what a rule speaks of is given and taken away.',
      default: [],
      shape: 'claim-rules',
      asksAgain: 'given',
      ...byAdministrators,
    }),
    secondFactor: f.text({
      label: 'Second factor there',
      help: 'FEEL over claims, such as list contains(claims.amr, "mfa"): a sign-in for which it is true counts as one with a second factor. Without it, none does.',
      maxLength: 1000,
      ...byAdministrators,
    }),
    secretSetAt: f.datetime({ label: 'Secret set', ...byAdministrators }),
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
  capabilities: ['provider-secret'],
  views: {
    list: ['title', 'issuer', 'state', 'secretSetAt'],
    sort: ['title'],
    create: [
      'title',
      'issuer',
      'clientId',
      'domains',
      'addressesVerified',
      'createsPeople',
      'organisation',
      'rules',
    ],
    form: [
      { title: 'Provider', place: 'main', fields: ['title', 'issuer', 'clientId', 'scopes', 'rules'] },
      {
        title: 'Who comes in',
        place: 'side',
        fields: [
          'domains',
          'addressesVerified',
          'createsPeople',
          'organisation',
          'secondFactor',
          'secretSetAt',
        ],
      },
    ],
  },
})

export type IdentityProvider = RecordOf<typeof identityProvider>
