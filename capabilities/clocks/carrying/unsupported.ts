import type { CarryingAnswer, UnsupportedAnswer, UnsupportedPromise } from '#contract/api/carrying.ts'
import { list, type Ctx, type StoredRecord } from '#engine'
import type { Terms } from '../terms/definitions.ts'
import { carryingOf } from './carrying.ts'

// Each costs up to a tenth of a second: searching the worst start and the cheapest remedy of each of its targets.
const atOnce = 20

/**
 * Promises to customers, and whatever else names what it stands on, that are not carried: drafts included, so that nobody
 * signs one. As far as the reader may see the agreements.
 */
export const unsupportedPromises = async (
  ctx: Ctx,
  behind: string | null,
  terms: Terms,
): Promise<UnsupportedAnswer> => {
  const filters = [
    'stateClass in ("new", "active")',
    '(kind = "sla" or carriedBy != null)',
    ...(behind === null ? [] : [`number > ${JSON.stringify(behind)}`]),
  ]
  const { rows } = await list(ctx, 'agreement', {
    filter: filters.join(' and '),
    sort: ['number'],
    limit: atOnce,
  })
  const data: UnsupportedPromise[] = []
  let refs: CarryingAnswer['refs'] = {}
  for (const record of rows) {
    const answer = await carryingOf(ctx, record, terms)
    const unsupported = unsupportedIn(record, answer)
    if (unsupported) data.push(unsupported)
    refs = { ...refs, ...answer.refs }
  }
  const last = rows.at(-1)
  return { data, looked: rows.length, next: last && rows.length === atOnce ? last.number : null, refs }
}

/** What of it is not carried; null where all is. */
const unsupportedIn = (record: StoredRecord, answer: CarryingAnswer): UnsupportedPromise | null => {
  if (answer.isCarried) return null
  const { id, number, state } = record
  const promises = answer.promises.filter(({ isCarried }) => !isCarried)
  const { standsOn, hours, idle, begins, ends, unavailable, unavailableShare } = answer
  const availability =
    answer.availability && answer.availability.promised > answer.availability.least
      ? answer.availability
      : null
  const agreement = { id, number, title: String(record['title']), state }
  return {
    agreement,
    standsOn,
    promises,
    hours,
    idle,
    begins,
    ends,
    unavailable,
    unavailableShare,
    availability,
  }
}
