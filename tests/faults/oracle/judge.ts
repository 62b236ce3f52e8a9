import type { Attempt, Family, Kept, Ledger } from '../load/ledger.ts'
import type { Snapshot } from './snapshot.ts'

/** What is wrong with a snapshot by the ledger of what people were told; one sentence for each. Pure. */
export const judge = (ledger: Ledger, snapshot: Snapshot): string[] => [
  ...ledger.kept.flatMap((kept) => lost(kept, snapshot)),
  ...halves(snapshot),
  ...doubled(ledger.attempts, snapshot),
  ...ledger.families.flatMap((family) => torn(family, snapshot)),
]

/** An acknowledged version must have its event, and the values that it had when it was told. */
const lost = (kept: Kept, { events, records, rows }: Snapshot): string[] => {
  const called = `${kept.type} ${kept.id}, version ${kept.version}`
  const history = events.get(kept.id) ?? []
  if (!history.some(({ version }) => version === kept.version))
    return [`lost: ${called} was acknowledged and has no event`]
  if ((records.get(kept.id)?.version ?? 0) < kept.version)
    return [`lost: ${called} was acknowledged; the record is older`]
  return Object.entries(kept.values).flatMap(([name, value]) => {
    const changes = history.filter(({ changes: all }) => name in all)
    const last = changes.findLast(({ version }) => version <= kept.version)
    const logged = last?.changes[name]?.[1] ?? null
    // What is personal is sealed in the log: it is read from the record, as long as nobody has changed it since.
    const found = !isSealed(logged) ? logged : changes.at(-1) === last ? rows.get(kept.id)?.row[name] : value
    return isSame(found, value)
      ? []
      : [`lost: ${called} was acknowledged with ${name} ${show(value)} and has ${show(found)}`]
  })
}

const isSealed = (value: unknown): boolean => typeof value === 'object' && value !== null && 'sealed' in value
const show = (value: unknown): string => JSON.stringify(value) ?? 'nothing'
const isSame = (a: unknown, b: unknown): boolean => show(a) === show(b)

/** No record without the row of its type, no row without its record, no version without its event. */
const halves = ({ events, records, rows }: Snapshot): string[] => {
  const ids = new Set([...events.keys(), ...records.keys(), ...rows.keys()])
  return [...ids].flatMap((id) => {
    const [record, row, history] = [records.get(id), rows.get(id), events.get(id) ?? []]
    const versions = history.map(({ version }) => version)
    const isWhole =
      record !== undefined &&
      row?.type === record.type &&
      row.version === record.version &&
      versions.length === record.version &&
      versions.every((version, place) => version === place + 1)
    return isWhole
      ? []
      : [
          `half: ${record?.type ?? row?.type ?? history[0]?.type ?? '?'} ${id} has record version ${record?.version ?? 'none'}, row version ${row?.version ?? 'none'}, events ${versions.join(',')}`,
        ]
  })
}

const markField = { incident: 'title', 'journal-entry': 'text', attachment: 'name' } as const

/** What was acknowledged is there once, what was refused not at all, what is unknown once or not, together. */
const doubled = (attempts: readonly Attempt[], { events, rows }: Snapshot): string[] => {
  const found = new Map<string, number>()
  for (const [id, { type, row }] of rows) {
    // What somebody wrote, not what the product passed on.
    if (!(type in markField) || events.get(id)?.[0]?.cause?.because === 'comment') continue
    const mark = `${type} ${String(row[markField[type as keyof typeof markField]])}`
    found.set(mark, (found.get(mark) ?? 0) + 1)
  }
  return attempts.flatMap(({ what, marks, outcome }) => {
    const counts = marks.map((mark) => found.get(`${what} ${mark}`) ?? 0)
    const called = `${what} ${marks.join(', ')} (${outcome}) is there ${counts.join(', ')} times`
    if (counts.some((count) => count > 1)) return [`doubled: ${called}`]
    if (new Set(counts).size > 1) return [`half: ${called}`]
    if (outcome === 'acknowledged' && counts[0] !== 1) return [`lost: ${called}`]
    return outcome === 'refused' && counts[0] !== 0 ? [`half: ${called}`] : []
  })
}

/** Children follow in the transaction of their parent. */
const torn = ({ parent, version, transition, children }: Family, { events }: Snapshot): string[] => {
  const cause = events.get(parent)?.find((event) => event.version === version)
  if (cause === undefined) return []
  return children.flatMap((child) => {
    const followed = (events.get(child) ?? []).filter((event) => event.cause?.event === cause.id)
    return followed.length === 1 && followed[0]?.xid === cause.xid
      ? []
      : [`half: ${child} followed the ${transition} of ${parent} ${followed.length} times`]
  })
}
