import type { AgreementKind } from '#contract/clocks/agreement.ts'
import type { TargetDefinition } from '#contract/clocks/target.ts'
import { defineType, type RecordOf } from '#contract/define-type.ts'
import { f } from '#contract/fields/f.ts'
import { agreementLifecycle } from './lifecycle.ts'

const kinds = {
  sla: 'Service level agreement',
  ola: 'Operational level agreement',
  contract: 'Underpinning contract',
} as const satisfies Record<AgreementKind, string>

export const agreement = defineType({
  name: 'agreement',
  label: 'Agreement',
  number: 'AGR',
  summary:
    'What is promised to whom: how soon work is answered and done, by which hours, and what happens before it is late.',
  fields: {
    title: f.text({ label: 'Name', required: true, unique: true, searchable: true }),
    description: f.markdown({ label: 'What is agreed', searchable: true }),
    kind: f.choice(kinds, {
      label: 'Kind',
      help: 'With a customer, between teams, or with a supplier. Of each kind a record has one: the first that holds.',
      required: true,
      default: 'sla',
    }),
    appliesTo: f.text({
      label: 'Type of the records',
      help: 'A type that has clocks, such as incident.',
      required: true,
      maxLength: 60,
      typesWith: 'clocks',
    }),
    condition: f.text({
      label: 'Holds for',
      help: 'FEEL over the record, such as priority = "critical". Empty: for all.',
      maxLength: 2000,
    }),
    organisation: f.ref('organisation', { label: 'Organisation' }),
    service: f.ref('service', { label: 'Service' }),
    offering: f.ref('service-offering', { label: 'Service offering' }),
    contract: f.ref('contract', {
      label: 'Contract',
      help: 'With the customer. Of its services and within its dates; a record need not name it.',
    }),
    team: f.ref('team', { label: 'Team' }),
    supplier: f.ref('organisation', { label: 'Supplier' }),
    carriedBy: f.refs('agreement', {
      label: 'Carried by',
      help: 'Agreements between teams and with suppliers that this promise stands on.',
    }),
    availability: f.decimal({
      label: 'Availability promised',
      help: 'Percent of its hours, such as 99.5.',
    }),
    copies: f.integer({
      label: 'Equal parts',
      help: 'How many of them there are, each with the availability promised. Empty: one.',
      min: 1,
      max: 100,
    }),
    needed: f.integer({
      label: 'Parts needed',
      help: 'How many of the equal parts must be up. Empty: all.',
      min: 1,
      max: 100,
    }),
    rank: f.integer({
      label: 'Rank',
      help: 'Where several of a kind would hold, the lower number does.',
      required: true,
      default: 100,
      min: 0,
      max: 100_000,
    }),
    since: f.datetime({
      label: 'For records made from',
      help: 'Empty in a draft: from when it is put in force.',
    }),
    until: f.datetime({ label: 'For records made before' }),
    calendar: f.ref('calendar', { label: 'Calendar', help: 'Empty: around the clock.' }),
    zoneFrom: f.choice(
      {
        agreement: 'The agreement',
        requester: 'The requester',
        site: 'The site of the requester',
        organisation: 'The organisation',
      },
      {
        label: 'Time zone of',
        help: 'Where that has none, the calendar’s zone counts, then UTC.',
        required: true,
        default: 'agreement',
      },
    ),
    zone: f.text({ label: 'Time zone', offers: 'zones', maxLength: 60 }),
    targets: f.json<readonly TargetDefinition[]>({
      label: 'Targets',
      help: 'What is promised, how long it may take, when its clock runs, and what happens on the way.',
      required: true,
      shape: 'agreement-targets',
    }),
  },
  lifecycle: agreementLifecycle,
  access: { read: 'my.provider' },
  capabilities: ['journal', 'links', 'agreement-carrying', 'search'],
  views: {
    list: ['title', 'state', 'kind', 'appliesTo', 'organisation', 'service', 'calendar', 'rank'],
    sort: ['rank', 'number'],
    create: [
      'title',
      'kind',
      'appliesTo',
      'condition',
      'organisation',
      'service',
      'calendar',
      'targets',
      'availability',
    ],
    form: [
      { title: 'Promise', place: 'main', fields: ['title', 'description', 'targets'] },
      {
        title: 'Scope',
        fields: [
          'kind',
          'appliesTo',
          'condition',
          'organisation',
          'service',
          'offering',
          'contract',
          'team',
          'rank',
          'since',
          'until',
        ],
      },
      { title: 'Hours', fields: ['calendar', 'zoneFrom', 'zone'] },
      { title: 'Stands on', fields: ['supplier', 'carriedBy', 'availability', 'copies', 'needed'] },
    ],
  },
})

export type Agreement = RecordOf<typeof agreement>
