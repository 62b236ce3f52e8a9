import type { RecordHistory } from '#contract/clocks/moments.ts'
import type { Queryable } from '#platform/database/pool.ts'
import type { Terms } from '../terms/definitions.ts'

/** The zones in which a record was counted last, by agreement. */
interface RecordedZones {
  /** As many events as the record had then. */
  readonly version: number
  /** The terms, by their hash. */
  readonly terms: string | null
  readonly zones: ReadonlyMap<string, string>
}

/** The zones in which clocks of records were counted, by record. */
export const recordedZones = async (
  db: Queryable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordedZones>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.query<{
    record: string
    agreement: string
    zone: string
    version: number
    terms: string | null
  }>({
    name: 'clocks:recorded-zones',
    text: `select distinct m.about_id as record, m.agreement_id as agreement, m.zone, c.version, c.terms
      from commitment m join clocked c on c.record_id = m.about_id where m.about_id = any($1::uuid[])`,
    values: [ids],
  })
  const found = new Map<string, RecordedZones & { readonly zones: Map<string, string> }>()
  for (const { record, agreement, zone, version, terms } of rows) {
    const entry = found.get(record) ?? { version, terms, zones: new Map<string, string>() }
    entry.zones.set(agreement, zone)
    found.set(record, entry)
  }
  return found
}

/**
 * The zones in which a record goes on to be counted, by agreement: a setting that somebody changes moves no promise that was
 * made to them. Anew it is chosen for other people than those for whom it was counted, and where the agreement takes it from
 * somewhere else than before (`then` are the terms of that time, `now` those by which it is counted).
 */
export const zonesKept = (
  history: RecordHistory,
  type: string,
  recorded: RecordedZones | undefined,
  { then, now }: { readonly then: Terms; readonly now: Terms },
): ReadonlyMap<string, string> => {
  if (!recorded || peopleAt(history, recorded.version) !== peopleAt(history, Infinity)) return new Map()
  const [before, after] = [sourcesOf(then, type), sourcesOf(now, type)]
  return new Map([...recorded.zones].filter(([agreement]) => before.get(agreement) === after.get(agreement)))
}

const sourcesOf = (terms: Terms, type: string): ReadonlyMap<string, string> =>
  new Map(
    (terms.of(type)?.agreements ?? []).map(({ definition: { id, zoneSource } }) => [id, zoneSource] as const),
  )

const open = new Set<unknown>(['new', 'active', 'waiting'])

/** Whose zone may count, after so many events of the record: as its agreements are chosen, by the last while it was open. */
const peopleAt = ({ frames }: RecordHistory, version: number): string => {
  const events = new Set<string>()
  let [stateClass, people, chosen]: [unknown, readonly unknown[], readonly unknown[]] = [null, [], []]
  for (const { event, values, said } of frames) {
    if (said === null) events.add(event)
    if (events.size > version) break
    if (values['stateClass'] !== undefined) stateClass = values['stateClass']
    people = ['requester', 'organisation'].map((name, at) => (name in values ? values[name] : people[at]))
    if (open.has(stateClass) || chosen.length === 0) chosen = people
  }
  return JSON.stringify(chosen)
}
