import { describe, expect } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import { refusalOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'

const lasting = (length: string) => [
  { name: 'resolution', kind: 'resolution', length: `duration("${length}")` },
]

const dueIn = async (record: Given): Promise<number | null> => {
  const { createdAt, nextDueAt } = await record.now()
  return typeof nextDueAt === 'string' ? (Date.parse(nextDueAt) - Date.parse(createdAt)) / 3_600_000 : null
}

const mail = async (given: Givens, title: string): Promise<Given> => given.record('service', { title })

describe('an agreement holds', () => {
  test('for one offering of a service before what holds for the service', async ({ given, product }) => {
    const service = await mail(given, 'Mail')
    const offers = (title: string) => given.record('service-offering', { title, service: service.id })
    const [gold, silver] = [await offers('Gold mail'), await offers('Silver mail')]
    await given.agreement({ title: 'Mail', service: service.id, targets: lasting('PT8H') })
    await given.agreement({ title: 'Gold', offering: gold.id, rank: 10, targets: lasting('PT2H') })
    const values = { service: service.id }
    const incidents = [
      await given.incident({ ...values, offering: gold.id }),
      await given.incident({ ...values, offering: silver.id }),
      await given.incident(values),
    ]
    await product.settle()
    expect(await Promise.all(incidents.map(dueIn))).toEqual([2, 8, 8])
  })

  test('for a contract of the customer, which nobody else can be served under', async ({
    given,
    house,
    product,
  }) => {
    const contract = await given.record('contract', { title: 'Support', organisation: house.customer.id })
    const elsewhere = await given.organisation()
    await given.agreement({ title: 'Under contract', contract: contract.id, targets: lasting('PT1H') })
    const incident = await given.incident({ contract: contract.id })
    await product.settle()
    expect(await dueIn(incident)).toBe(1)
    const agent = await given.person({ role: 'agent' })
    const stranger = await given.person({ organisation: elsewhere })
    const refused = agent.makes('incident', { title: 'x', requester: stranger.id, contract: contract.id })
    expect((await refusalOf(refused)).details.issues).toMatchObject([{ field: 'contract' }])
  })

  test('for an offering of the service that is meant only', async ({ given }) => {
    const [one, other] = [await mail(given, 'Phones'), await mail(given, 'Faxes')]
    const gold = await given.record('service-offering', { title: 'Gold phones', service: one.id })
    const agent = await given.person({ role: 'agent' })
    const refused = agent.makes('incident', { title: 'x', service: other.id, offering: gold.id })
    expect((await refusalOf(refused)).details.issues).toMatchObject([{ field: 'offering' }])
  })
})

test('an agreement is for some records only by what they have: by another field it would hold for none', async ({
  given,
  house,
}) => {
  const administrator = await given.person({ role: 'administrator' })
  const service = await mail(given, 'Scanning')
  const scoped = [
    ['approval', 'organisation', house.customer.id],
    ['task', 'service', service.id],
  ] as const
  for (const [appliesTo, field, id] of scoped) {
    const values = { title: `By ${field}`, appliesTo, targets: lasting('PT8H'), [field]: id }
    const refused = await refusalOf(administrator.makes('agreement', values))
    expect(refused.details.issues).toMatchObject([{ field, code: 'agreement.scope' }])
  }
})

test('an agreement promises availability of a service or an offering, not by contract, and a contract ends after it begins', async ({
  given,
  house,
}) => {
  const administrator = await given.person({ role: 'administrator' })
  const service = await mail(given, 'Printing')
  const gold = await given.record('service-offering', { title: 'Gold printing', service: service.id })
  const promise = { title: 'x', appliesTo: 'incident', targets: [], availability: '99' }
  await administrator.makes('agreement', { ...promise, offering: gold.id })
  const contract = await given.record('contract', { title: 'Of x', organisation: house.customer.id })
  const byContract = { ...promise, title: 'y', contract: contract.id }
  expect((await refusalOf(administrator.makes('agreement', byContract))).details.issues).toMatchObject([
    { field: 'availability' },
  ])
  const backwards = { title: 'x', organisation: service.id, since: '2026-02-01', until: '2026-01-01' }
  expect((await refusalOf(administrator.makes('contract', backwards))).details.issues).toMatchObject([
    { field: 'until' },
  ])
})

test('of which records it is, is chosen from the types that have clocks, in the reader’s language; a step that ends it is told as such', async ({
  given,
}) => {
  const administrator = await (await given.person({ role: 'administrator' })).api()
  const { types } = (await administrator.get('/meta')).json as { types: readonly TypeMeta[] }
  const agreement = types.find(({ name }) => name === 'agreement')
  const field = agreement?.fields.find(({ name }) => name === 'appliesTo')
  expect(field).toMatchObject({ kind: 'choice', choices: { incident: 'Incident' } })
  // A type without clocks is nothing to promise for.
  expect(field?.choices).not.toHaveProperty('team')
  const ending = agreement?.transitions.filter(({ ends }) => ends).map(({ name }) => name)
  expect(ending).toEqual(['end'])
})
