import { compileAgreement, type AgreementDefinition, type Row } from '#contract/clocks/agreement.ts'
import { inOrder, type Definitions } from '#contract/clocks/clocks.ts'
import type { CustomerContract } from '#contract/clocks/customer-contract.ts'
import { clockSchema } from '#contract/clocks/schema.ts'
import { tablesOfAgreement, tablesOfTable } from '#contract/clocks/tables.ts'
import type { FeelValue, Scope } from '#contract/rule/compile.ts'
import { compileDecision, type CompiledDecision, type DecisionTable } from '#contract/rule/decision.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { calendarLine, definitionOfLine, zoneOfLine } from '#contract/time/calendar-line.ts'
import { isZone } from '#contract/time/zone.ts'
import { aroundTheClock, workingTimeOf, type WorkingTime } from '#contract/time/working-time.ts'
import { hasCapability, type EngineType, type TypeRegistry } from '#engine'
import type { Queryable } from '#platform/database/pool.ts'
import {
  currentVersions, definingKinds, hashOf, withContracts, type DefiningKind, type Versions,
} from './versions.ts' // prettier-ignore

/** Everything that clocks are counted by at one time. */
export interface Terms {
  /** Of the versions: the same hash is the same terms. */
  readonly hash: string
  readonly versions: Versions
  /** For the records of a type; null for one without clocks. */
  of(type: string): Definitions | null
  /** Working time by a calendar, around the clock without one; in the zone given, else the calendar's, else UTC. */
  hours(calendar: string | null, zone: string | null): Hours
  /** Agreements and decision tables that can't be read, or not any more; they hold for nothing. */
  readonly faults: readonly string[]
}

interface Hours {
  readonly zone: string
  workingIn(zone: string): WorkingTime
}

/** Keeps the terms in force at hand: reading them again costs one small statement while nothing has changed. */
export const makeTermsReader = (types: TypeRegistry): ((db: Queryable) => Promise<Terms>) => {
  let known: Terms | null = null
  return async (db) => {
    const versions = await currentVersions(db)
    if (known?.hash !== hashOf(versions)) known = await termsOf(db, types, versions)
    return known
  }
}

/** Terms by the hash under which clocks were counted once. */
export const termsByHash = async (
  db: Queryable,
  types: TypeRegistry,
  hash: string,
): Promise<Terms | null> => {
  const [row] = await db.query<{ versions: Omit<Versions, 'contract'> & Partial<Versions> }>({
    name: 'clocks:terms',
    text: 'select versions from clock_terms where hash = $1',
    values: [hash],
  })
  return row ? termsOf(db, types, { contract: [], ...row.versions }) : null
}

/** Notes terms before clocks refer to them. */
export const keepTerms = (db: Queryable, { hash, versions }: Terms, now: string): Promise<unknown> =>
  db.query({
    name: 'clocks:keep-terms',
    text: `insert into clock_terms (hash, versions, first_used_at) values ($1, $2::jsonb, $3::timestamptz) on conflict do nothing`,
    values: [hash, JSON.stringify(versions), now],
  })

type Values = Readonly<Record<string, unknown>>
interface KeptRecord {
  readonly version: number
  readonly values: Values
}
type Kept = ReadonlyMap<string, KeptRecord>

/** Terms from the log: each record as it was at its version. `proposed` stands in the place of some, by id. */
export const termsOf = async (
  db: Queryable,
  types: TypeRegistry,
  inForce: Versions,
  proposed: ReadonlyMap<string, Values> = new Map(),
): Promise<Terms> => {
  const versions = await withContracts(db, inForce, proposed)
  const kept = await keptAt(db, versions, proposed)
  const agreements = [...kept].filter(([id]) => isOf(versions, 'agreement', id) || proposed.get(id)?.targets)
  const tables = [...kept.values()].filter(({ values }) => values.table !== undefined)
  const made = new Map<string, Definitions | null>()
  const faults: string[] = []
  const hash = proposed.size === 0 ? hashOf(versions) : 'proposed'
  return {
    hash,
    versions,
    faults,
    hours: (calendar, zone) => hoursOf(calendar, zone, kept),
    of: (name) => {
      if (!made.has(name)) {
        const type = types.has(name) ? types.get(name) : null
        made.set(
          name,
          type && hasCapability(type, 'clocks')
            ? definitionsFor(
                type,
                agreements.filter(([, { values }]) => values.appliesTo === name),
                kept,
                tables,
                faults,
              )
            : null,
        )
      }
      return made.get(name) ?? null
    },
  }
}

/** The records at their versions, from their events. */
const keptAt = async (
  db: Queryable,
  versions: Versions,
  proposed: ReadonlyMap<string, Values>,
): Promise<Kept> => {
  const wanted = new Map(definingKinds.flatMap((kind) => versions[kind]))
  const events = await db.query<{
    id: string
    version: number
    number: string
    at: string
    changes: Record<string, [unknown, unknown]>
  }>({
    name: 'clocks:definitions',
    text: `select e.record_id as id, e.version, r.number, e.at, e.changes from event e join record r on r.id = e.record_id
      where e.record_id = any($1::uuid[]) order by e.record_id, e.version`,
    values: [[...wanted.keys()]],
  })
  const kept = new Map<string, { version: number; values: Record<string, unknown> }>()
  for (const { id, version, number, at, changes } of events) {
    if (version > (wanted.get(id) ?? 0)) continue
    const entry = kept.get(id) ?? { version, values: { id, number } }
    entry.version = version
    for (const [name, [, value]] of Object.entries(changes)) entry.values[name] = value
    if (changes.state) entry.values.stateSince = at
    kept.set(id, entry)
  }
  for (const [id, values] of proposed) {
    const entry = kept.get(id)
    kept.set(id, { version: entry?.version ?? 0, values: { id, number: '', ...entry?.values, ...values } })
  }
  return kept
}

const isOf = (versions: Versions, kind: DefiningKind, id: string): boolean =>
  versions[kind].some(([each]) => each === id)

const definitionsFor = (
  type: EngineType,
  agreements: readonly (readonly [string, KeptRecord])[],
  kept: Kept,
  tables: readonly KeptRecord[],
  faults: string[],
): Definitions => {
  const schema = clockSchema(type.schema, type.declaration.fields)
  const orFault = <T>({ values, version }: KeptRecord, make: () => T): T | null => {
    try {
      return make()
    } catch (error) {
      if (!isRuleError(error)) throw error
      faults.push(`${String(values.number)}, version ${version}: ${error.message}`)
      return null
    }
  }
  const compiled = agreements.flatMap(([, agreement]) => {
    const definition = definitionOf(agreement.values, agreement.version, kept)
    return orFault(agreement, () => compileAgreement(definition, schema, type.declaration.timers)) ?? []
  })
  const decisions = new Map<string, CompiledDecision | null>()
  // All that are called, before anything is counted: what can't be read is told at once.
  const prepare = (key: string): void => {
    if (decisions.has(key)) return
    decisions.set(key, null)
    const found = tables.find(({ values }) => values.key === key && values.appliesTo === type.name)
    if (!found) return
    const table = found.values.table as DecisionTable
    decisions.set(
      key,
      orFault(found, () => compileDecision(table, schema)),
    )
    tablesOfTable(table).forEach(prepare)
  }
  for (const { definition } of compiled) tablesOfAgreement(definition).forEach(prepare)
  return { agreements: inOrder(compiled), decide: decideBy(decisions) }
}

const decideBy = (decisions: ReadonlyMap<string, CompiledDecision | null>): Definitions['decide'] => {
  const asked = new Set<string>()
  return (key: string, scope: Scope): FeelValue => {
    // A table that asks itself, over others perhaps, decides nothing.
    if (asked.has(key)) return null
    asked.add(key)
    const outputs = decisions.get(key)?.evaluate(scope)
    asked.delete(key)
    return outputs ? (Object.values(outputs)[0] ?? null) : null
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const instant = (value: unknown): number | null => (typeof value === 'string' ? Date.parse(value) : null)

const number = (value: unknown): number | null =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? Number(value) : null

const hoursOf = (calendar: string | null, zone: string | null, kept: Kept): Hours => {
  const line = calendarLine(calendar, (each) => kept.get(each)?.values)
  const definition = definitionOfLine(line)
  const calendarZone = zoneOfLine(line)
  const working = new Map<string, WorkingTime>()
  return {
    zone: zone ?? calendarZone ?? 'UTC',
    workingIn: (name) => {
      const met = working.get(name)
      if (met) return met
      const made = definition ? workingTimeOf(definition, name) : aroundTheClock
      working.set(name, made)
      return made
    },
  }
}

/** Whose zone may count: what a history tells as `requesterZone`, `siteZone`, `organisationZone`. */
const zoneFields = ['requester', 'site', 'organisation'] as const

const definitionOf = (values: Values, version: number, kept: Kept): AgreementDefinition => {
  const hours = hoursOf(text(values.calendar), text(values.zone), kept)
  const from = zoneFields.find((name) => name === values.zoneFrom) ?? null
  return {
    id: values.id as string,
    version,
    number: values.number as string,
    title: text(values.title) ?? '',
    kind: values.kind as AgreementDefinition['kind'],
    rank: typeof values.rank === 'number' ? values.rank : 100,
    condition: text(values.condition),
    service: text(values.service),
    offering: text(values.offering),
    contract: text(values.contract),
    signed: contractOf(kept.get(String(values.contract))),
    organisation: text(values.organisation),
    team: text(values.team),
    since: instant(values.since),
    until: instant(values.until),
    availability: number(values.availability),
    targets: values.targets as AgreementDefinition['targets'],
    zoneSource: `${from ?? 'agreement'}, ${hours.zone}`,
    zoneOf: (row: Row) => {
      const theirs = from === null ? null : text(row[`${from}Zone`])
      return theirs !== null && isZone(theirs) ? theirs : hours.zone
    },
    workingIn: hours.workingIn,
  }
}

const contractOf = (kept: KeptRecord | undefined): CustomerContract | null => {
  if (!kept) return null
  const { number: named, title, organisation, services, since, until, state, stateSince } = kept.values
  return {
    number: String(named),
    title: text(title) ?? '',
    organisation: String(organisation),
    services: Array.isArray(services) ? (services as readonly string[]) : [],
    since: text(since),
    until: text(until),
    endedAt: state === 'ended' ? instant(stateSince) : null,
  }
}
