import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contractBegin, contractEnd, isUnder, type CustomerContract } from './customer-contract.ts'

const anyOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const dates = [null, '2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25'] as const
const contract = fc.record({
  number: fc.constant('CTR0000001'),
  title: fc.constant('Hosting'),
  organisation: anyOf('a', 'b'),
  services: anyOf<readonly string[]>([], ['mail'], ['mail', 'shop']),
  since: anyOf(...dates),
  until: anyOf(...dates),
  endedAt: anyOf(null, Date.parse('2026-03-29T12:00:00Z')),
}) satisfies fc.Arbitrary<CustomerContract>

test('a record is under a contract of its customer for its service on a local day of it, while it was not ended', () => {
  const around = fc.integer({ min: -80, max: 80 })
  const rows = fc.record({ organisation: anyOf('a', 'b', null), service: anyOf('mail', 'shop', 'post', null) })
  const zones = anyOf('UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns')
  let under = 0
  fc.assert(
    fc.property(contract, rows, around, anyOf('2026-03-29T12:30:00Z', '2026-10-25T00:30:00Z'), zones, (terms, row, hours, from, zone) => {
      const createdAt = new Date(Date.parse(from) + hours * 3_600_000).toISOString()
      // What the runtime's own calendar shows there, not the table of offsets that is under test.
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(createdAt))
      const isTheirs = row.organisation === terms.organisation
      const isNamed = terms.services.length === 0 || terms.services.some((each) => each === row.service)
      const isWithin = !(terms.since && day < terms.since) && !(terms.until && day > terms.until)
      const wasCurrent = terms.endedAt === null || Date.parse(createdAt) < terms.endedAt
      const expected = isTheirs && isNamed && isWithin && wasCurrent
      under += expected ? 1 : 0
      expect(isUnder(terms, { ...row, createdAt }, zone)).toBe(expected)
    }),
    { numRuns: 2000 },
  )
  expect(under).toBeGreaterThan(20)
}) // prettier-ignore

test('everything is made under a contract from its beginning until its end, and nothing else', () => {
  const zones = anyOf('UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns')
  const ours = { organisation: 'a', services: [] as string[] }
  const isAt = (terms: CustomerContract, at: number, zone: string): boolean =>
    isUnder(terms, { organisation: 'a', createdAt: new Date(at).toISOString() }, zone)
  fc.assert(
    fc.property(contract, zones, (drawn, zone) => {
      const terms = { ...drawn, ...ours, until: null, endedAt: null }
      const begin = contractBegin(terms, zone)
      expect(isAt(terms, begin ?? 0, zone)).toBe(true)
      if (begin !== null) expect(isAt(terms, begin - 1, zone)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(contract, zones, (drawn, zone) => {
      const terms = { ...drawn, ...ours, since: null }
      const end = contractEnd(terms, zone)
      if (end === null) {
        expect(isAt(terms, Date.parse('2099-01-01'), zone)).toBe(true)
        return
      }
      expect(isAt(terms, end, zone)).toBe(false)
      expect(isAt(terms, end - 1, zone)).toBe(true)
    }),
  )
})
