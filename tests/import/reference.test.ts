import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { AggregateAnswer, AggregateInput } from '#contract/api/aggregate.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { write } from '#engine'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import { runImport } from '../../capabilities/import/run/run.ts'
import { httpApp, type Client } from '../harness/http-app.ts'
import { makeImportProduct } from './import-product.ts'

// What a program that has nothing to do with this one worked out of the same rows. Its definitions: the last event of
// an incident counts; hours are those between two times of the log; percentiles are interpolated (type 7); four digits.
interface Spread {
  readonly n: number
  readonly mean: number
  readonly median: number
  readonly p90: number
  readonly p95: number
  readonly min: number
  readonly max: number
  readonly sum: number
}
type Counts = Readonly<Record<string, number>>
type Ranked = readonly (readonly [string, number])[]
interface Reference {
  readonly incidents: number
  readonly opened_per_month: Counts
  readonly start_states: Counts
  readonly end_states: Counts
  readonly dfg_state_changes_only: Readonly<Record<string, Counts>>
  readonly state_changes_total: number
  readonly reassignment_count_last: Counts
  readonly reassignment_count_last_stats: Spread
  readonly reopen_count_last: Counts
  readonly reopened_incidents: number
  readonly priority_last: Counts
  readonly impact_last: Counts
  readonly urgency_last: Counts
  readonly contact_type_last: Counts
  readonly closed_code_last: Counts
  readonly resolution_h_last: Spread
  readonly resolution_h_by_priority: Readonly<Record<string, Spread>>
  readonly closure_h_last: Spread
  readonly top_assignment_group_last: Ranked
  readonly top_assigned_to_last: Ranked
  readonly top_caller_last: Ranked
  readonly top_location_last: Ranked
  readonly distinct: Counts
}

const folder = new URL('uci-498/', import.meta.url)
const mappingFile = new URL('../../packs/imports/servicenow-incident-log.yaml', import.meta.url)

let reference: Reference
let reader: Client

beforeAll(async () => {
  reference = JSON.parse(
    await readFile(new URL('reference_dev_sample_5pct.json', folder), 'utf8'),
  ) as Reference
  const { ctx, product } = await makeImportProduct()
  await runImport(ctx, {
    path: new URL('dev_sample_5pct.csv.gz', folder).pathname,
    fileName: 'dev_sample_5pct.csv.gz',
    mapping: readMapping(await readFile(mappingFile, 'utf8')),
  })
  const { db, types, clock } = product
  const auditor = await auditorOf(product.setUp())
  reader = httpApp({ db, types, clock, decisions: ctx.decisions }).as(await loadActor(db, auditor))
}, 120_000)

/** Somebody with the shipped role that reads everything and changes nothing. */
const auditorOf = async (ctx: Parameters<typeof write>[0]): Promise<string> => {
  const [role] = await ctx.db.query<{ id: string }>({ text: `select id from role where key = 'auditor'` })
  const own = { kind: 'create', type: 'organisation', values: { title: 'Audit', kind: 'own' } } as const
  const organisation = (await write(ctx, own)).after.id
  const values = { name: 'Auditor', email: 'auditor@example.org', organisation, roles: [role?.id] }
  return (await write(ctx, { kind: 'create', type: 'person', values })).after.id
}

const ask = async (request: AggregateInput): Promise<AggregateAnswer> => {
  const { status, json } = await reader.post('/incidents/aggregate', request)
  expect(status, JSON.stringify(json)).toBe(200)
  return json as AggregateAnswer
}

const digits = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1e4) / 1e4

/** Counts by a field; `named` turns its values into those of the log. */
const countsBy = async (
  field: string,
  named: (value: unknown, refs: AggregateAnswer['refs']) => string,
): Promise<Record<string, number>> => {
  const { data, refs } = await ask({ groupBy: [field] })
  return Object.fromEntries(data.map(({ group, figures }) => [named(group[field], refs), figures.count ?? 0]))
}

const byMap =
  (map: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    map[value as string] ?? `unexpected ${String(value)}`

const titled = (value: unknown, refs: AggregateAnswer['refs']): string =>
  value === null ? '?' : (refs[value as string]?.title ?? 'unreadable')

const states = { new: 'New', active: 'Active', resolved: 'Resolved', closed: 'Closed' } as const
const waiting = {
  caller: 'Awaiting User Info',
  supplier: 'Awaiting Vendor',
  problem: 'Awaiting Problem',
  evidence: 'Awaiting Evidence',
} as const
const stateOfLog = ([state, reason]: readonly (string | null)[]): string =>
  state === 'waiting' ? byMap(waiting)(reason) : byMap(states)(state)

const priorities = { critical: '1 - Critical', high: '2 - High', moderate: '3 - Moderate', low: '4 - Low' }
const levels = { high: '1 - High', medium: '2 - Medium', low: '3 - Low' }

const spread = (of: string): AggregateInput['measures'] => [
  { as: 'n', fn: 'count' },
  { as: 'mean', fn: 'mean', of },
  { as: 'median', fn: 'median', of },
  { as: 'p90', fn: 'percentile', p: 0.9, of },
  { as: 'p95', fn: 'percentile', p: 0.95, of },
  { as: 'min', fn: 'min', of },
  { as: 'max', fn: 'max', of },
  { as: 'sum', fn: 'sum', of },
]
const rounded = (figures: AggregateAnswer['data'][number]['figures']) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, digits(value)]))

const resolution = 'resolvedAt - openedAt'

describe('the figures of the log come out of the API to the digit', () => {
  test('how many, and how many opened in each month', async () => {
    expect((await ask({})).data[0]?.figures).toEqual({ count: reference.incidents })
    const { data } = await ask({ groupBy: [{ field: 'openedAt', bucket: 'month', zone: 'UTC' }] })
    const months = data.map(({ group, figures }) => [
      (group.openedAt as string[])[0]?.slice(0, 7),
      figures.count,
    ])
    expect(Object.fromEntries(months)).toEqual(reference.opened_per_month)
  })

  test('the states in which they began and ended, and every step between', async () => {
    const { data } = await ask({ groupBy: [{ flow: ['state', 'waitingReason'] }] })
    const began: Record<string, number> = {}
    const steps: Record<string, Record<string, number>> = {}
    for (const { group, figures } of data) {
      const to = stateOfLog(group.to as string[])
      const from = group.from === null ? null : stateOfLog(group.from as string[])
      if (from === null) began[to] = figures.count ?? 0
      else (steps[from] ??= {})[to] = figures.count ?? 0
    }
    expect(began).toEqual(reference.start_states)
    expect(steps).toEqual(reference.dfg_state_changes_only)
    const all = Object.values(steps).flatMap((to) => Object.values(to))
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(reference.state_changes_total)
    expect(await countsBy('state', byMap(states))).toEqual(reference.end_states)
  })

  test('reassignments and reopenings', async () => {
    expect(await countsBy('reassignments', String)).toEqual(reference.reassignment_count_last)
    const { data } = await ask({ measures: spread('reassignments') })
    expect(rounded(data[0]?.figures ?? {})).toEqual(reference.reassignment_count_last_stats)
    expect(await countsBy('reopenings', String)).toEqual(reference.reopen_count_last)
    const reopened = await ask({ filter: 'reopenings > 0' })
    expect(reopened.data[0]?.figures.count).toBe(reference.reopened_incidents)
  })

  test('priority, impact and urgency', async () => {
    expect(await countsBy('priority', byMap(priorities))).toEqual(reference.priority_last)
    expect(await countsBy('impact', byMap(levels))).toEqual(reference.impact_last)
    expect(await countsBy('urgency', byMap(levels))).toEqual(reference.urgency_last)
  })

  test('hours to resolution, of all and by priority', async () => {
    const filter = 'resolvedAt != null'
    const { data } = await ask({ filter, measures: spread(resolution) })
    expect(rounded(data[0]?.figures ?? {})).toEqual(reference.resolution_h_last)
    const by = await ask({ filter, groupBy: ['priority'], measures: spread(resolution) })
    expect(
      Object.fromEntries(
        by.data.map(({ group, figures }) => [byMap(priorities)(group.priority), rounded(figures)]),
      ),
    ).toEqual(reference.resolution_h_by_priority)
  })

  test('hours to closure', async () => {
    const { data } = await ask({ measures: spread('closedAt - openedAt') })
    expect(rounded(data[0]?.figures ?? {})).toEqual(reference.closure_h_last)
  })

  test('channels and resolution codes', async () => {
    const channels = { phone: 'Phone', email: 'Email', portal: 'Self service', ivr: 'IVR' }
    expect(await countsBy('channel', byMap(channels))).toEqual(reference.contact_type_last)
    const code = (value: unknown, refs: AggregateAnswer['refs']): string =>
      titled(value, refs).replace('Not given', '?')
    expect(await countsBy('resolutionCode', code)).toEqual(reference.closed_code_last)
  })

  test.each([
    ['team', 'top_assignment_group_last', 'assignment_group'],
    ['assignee', 'top_assigned_to_last', 'assigned_to'],
    ['requester', 'top_caller_last', null],
    ['location', 'top_location_last', null],
  ] as const)('who and where: the most frequent by %s', async (field, top, counted) => {
    const name = (value: unknown, refs: AggregateAnswer['refs']): string =>
      field === 'location' ? ((value as string | null) ?? '?') : titled(value, refs)
    const all = await countsBy(field, name)
    for (const [value, count] of reference[top]) expect(all[value], value).toBe(count)
    const ranked = Object.values(all).sort((a, b) => b - a)
    expect(ranked.slice(0, reference[top].length)).toEqual(reference[top].map(([, count]) => count))
    if (counted !== null)
      expect(Object.keys(all).length - 1).toBeLessThanOrEqual(reference.distinct[counted] ?? 0)
  })
})

describe('behind every figure', () => {
  const behind = async ({ filter, went }: { filter?: string; went?: string }): Promise<number> => {
    const query = new URLSearchParams({ ...(filter && { filter }), ...(went && { went }) })
    return (await reader.get(`/incidents/count?${query.toString()}`)).json.count as number
  }

  test.each<[string, AggregateInput]>([
    ['priorities', { groupBy: ['priority'] }],
    ['days', { groupBy: [{ field: 'openedAt', bucket: 'day', zone: 'Europe/Lisbon' }], limit: 20 }],
    [
      'classes of duration',
      { groupBy: [{ of: resolution, ranges: [1, 8, 24, 168] }], filter: 'resolvedAt != null' },
    ],
    ['teams', { groupBy: ['team'], sort: ['-count'], limit: 5 }],
  ])('is the list that it counts: %s', async (_, request) => {
    const { data } = await ask(request)
    expect(data.length).toBeGreaterThan(2)
    for (const { list, figures } of data) expect(await behind(list)).toBe(figures.count)
  })

  test('of a step stands the list of what took it, each once', async () => {
    const { data } = await ask({
      groupBy: [{ flow: ['state', 'waitingReason'] }],
      measures: [{ as: 'records', fn: 'distinct' }],
    })
    for (const { list, figures } of data) expect(await behind(list)).toBe(figures.records)
  })
})
