import type { AgreementDefinition } from '#contract/clocks/agreement.ts'
import { aroundTheClock, type WorkingTime } from '#contract/time/working-time.ts'
import { hasCapability, type TypeRegistry } from '#engine'
import type { Terms } from '../terms/definitions.ts'

/** By what a service's availability is counted: an agreement's hours and its promise, or around the clock without any. */
export interface AvailabilityPromise {
  readonly agreement: AgreementDefinition | null
  /** Percent; null where nothing is promised. */
  readonly promised: number | null
  readonly zone: string
  readonly working: WorkingTime
}

const nobody: AvailabilityPromise = { agreement: null, promised: null, zone: 'UTC', working: aroundTheClock }

const promiseOf = (agreement: AgreementDefinition): AvailabilityPromise => {
  const zone = agreement.zoneOf({})
  return { agreement, promised: agreement.availability, zone, working: agreement.workingIn(zone) }
}

const agreementsIn = (types: TypeRegistry, terms: Terms): readonly AgreementDefinition[] =>
  types
    .all()
    .filter((type) => hasCapability(type, 'clocks'))
    .flatMap(({ name }) => terms.of(name)?.agreements ?? [])
    .map(({ definition }) => definition)
    .toSorted((a, b) => a.rank - b.rank || (a.number < b.number ? -1 : 1))

/** A service, with the offerings in whose forms it is offered. */
export interface Offered {
  readonly id: string
  readonly offerings: ReadonlySet<string>
}

/** One for an offering is for its service alone; one to customers that names neither is for every service. */
const covers = ({ service, offering, kind }: AgreementDefinition, { id, offerings }: Offered): boolean => {
  if (service !== null && service !== id) return false
  if (offering !== null) return offerings.has(offering)
  return service !== null || kind === 'sla'
}

/**
 * The agreements that a service is counted by: every one that promises availability of it, and where no customer is
 * promised any, the hours of the first that holds for the service; without that, around the clock.
 */
export const promisesFor = (
  types: TypeRegistry,
  terms: Terms,
  service: Offered,
): readonly AvailabilityPromise[] => {
  const all = agreementsIn(types, terms)
  const covering = all.filter((each) => covers(each, service))
  const promising = covering.filter(({ availability }) => availability !== null)
  if (promising.some(({ kind }) => kind === 'sla')) return promising.map(promiseOf)
  const hours = covering.find(
    ({ kind, organisation, offering, contract }) =>
      kind === 'sla' && organisation === null && offering === null && contract === null,
  )
  return [...promising.map(promiseOf), hours ? promiseOf(hours) : nobody]
}
