import { f } from '#contract/fields/f.ts'

const work = { write: 'can.work' } as const

/** What somebody is served with and under: agreements hold by it. */
export const servedFields = {
  service: f.ref('service', { label: 'Service' }),
  offering: f.ref('service-offering', {
    label: 'Service offering',
    only: 'state = "offered" and service = record.service',
    ...work,
  }),
  contract: f.ref('contract', {
    label: 'Contract',
    only: 'state = "current" and organisation = record.organisation',
    ...work,
  }),
} as const
