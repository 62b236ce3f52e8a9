import type { Given, Givens } from '../harness/given.ts'

/** A target of an agreement: to resolve within a length, a FEEL duration. */
export const resolution = (length: string, more: object = {}) => ({
  name: 'resolution',
  kind: 'resolution',
  length,
  ...more,
})

let counter = 0
/** An agreement for the incidents of one service, so that tests do not meddle with each other's. */
export const promise = async (
  given: Givens,
  values: object,
): Promise<{ agreement: Given; service: Given }> => {
  const service = await given.record('service', { title: `Service under agreement ${++counter}` })
  const agreement = await given.agreement({
    title: `Agreement ${counter}`,
    appliesTo: 'incident',
    service: service.id,
    ...values,
  })
  return { agreement, service }
}
