import { decodeEvent, eventSelect } from '#engine/log/history.ts'
import { openEvents } from '#engine/log/personal/open-event.ts'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import { aggregate } from '#engine'
import { verify } from '#engine/log/verify.ts'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import { runImport, type ImportResult } from '../../capabilities/import/run/run.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'

const sample = new URL('uci-498/dev_sample_5pct.csv.gz', import.meta.url).pathname
const mappingFile = new URL('../../packs/imports/servicenow-incident-log.yaml', import.meta.url)

let house: ImportProduct
let result: ImportResult
let source: Map<string, Record<string, string>[]>
let reference: Reference

interface Reference {
  readonly start_states: Record<string, number>
  readonly dfg_state_changes_only: Record<string, Record<string, number>>
  readonly resolution_h_last: { readonly n: number; readonly mean: number; readonly median: number }
  readonly priority_last: Record<string, number>
  readonly reassignment_count_last: Record<string, number>
  readonly reopen_count_last: Record<string, number>
}

const run = async (isTrial = false): Promise<ImportResult> =>
  runImport(house.ctx, {
    path: sample,
    fileName: 'dev_sample_5pct.csv.gz',
    mapping: readMapping(await readFile(mappingFile, 'utf8')),
    isTrial,
  })

/** The file read by nothing of the product: no cell of it has a quote. */
const readSource = async (): Promise<Map<string, Record<string, string>[]>> => {
  const [head = '', ...lines] = gunzipSync(await readFile(sample))
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
  const columns = head.split(',')
  const incidents = new Map<string, Record<string, string>[]>()
  for (const line of lines) {
    const cells = line.split(',')
    const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
    const number = row['number'] ?? ''
    incidents.set(number, [...(incidents.get(number) ?? []), row])
  }
  return incidents
}

beforeAll(async () => {
  house = await makeImportProduct()
  source = await readSource()
  reference = JSON.parse(
    await readFile(new URL('uci-498/reference_dev_sample_5pct.json', import.meta.url), 'utf8'),
  ) as Reference
  const before = await house.size()
  const trial = await run(true)
  expect(await house.size(), 'a trial changes nothing').toEqual(before)
  result = await run()
  expect({ ...trial.report, quirks: null }, 'a trial tells what an import does').toEqual({
    ...result.report,
    quirks: null,
  })
}, 120_000)

describe('the report', () => {
  test('accounts for every row', () => {
    const { read, applied, refused, unchanged } = result.report
    expect(read).toBe(6769)
    expect(applied + refused + unchanged).toBe(read)
    expect(refused).toBe(0)
    expect(result.report.created).toBe(1175)
    expect(result.outcome).toBe('done')
  })

  test('names the quirks of the log', () => {
    const counts = Object.fromEntries(
      Object.entries(result.report.quirks).map(([kind, { count }]) => [kind, count]),
    )
    expect(counts).toMatchObject({ 'start.elsewhere': 396, 'order.gap': 460 })
    expect(counts, 'the product works out the priority that the log says').not.toHaveProperty(
      'expect.priority',
    )
    expect(result.report.quirks['start.elsewhere']?.examples[0]).toMatchObject({ key: 'INC0000147', line: 8 })
  })

  test('is kept with the record of the import', async () => {
    const [batch] = await house.rows<{ state: string; applied: string; read: string; number: string }>(
      'select state, applied, read, number from import_batch',
    )
    expect(batch).toMatchObject({ state: 'done', number: result.batch?.number })
    expect(Number(batch?.applied)).toBe(result.report.applied)
  })
})

const stateOf: Readonly<Record<string, string>> = {
  New: 'new',
  Active: 'active',
  'Awaiting User Info': 'waiting/caller',
  'Awaiting Vendor': 'waiting/supplier',
  'Awaiting Problem': 'waiting/problem',
  'Awaiting Evidence': 'waiting/evidence',
  Resolved: 'resolved',
  Closed: 'closed',
}

const instantOf = (text: string): string => {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? []
  return new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)),
  ).toISOString()
}

describe('the history', () => {
  test('of every incident is that of the log: states in order, by whom and when', async () => {
    const rows = await house.rows<{
      number: string
      state: string
      waiting: string | null
      at: string
      who: string
    }>(
      `select i.number, e.state, e.at, p.source as who,
        (select x.changes -> 'waitingReason' ->> 1 from event x where x.record_id = e.record_id and x.version <= e.version
          and x.changes ? 'waitingReason' order by x.version desc limit 1) as waiting
       from event e join incident i on i.id = e.record_id join person p on p.id = e.actor_id order by i.number, e.version`,
    )
    const told = new Map<string, string[]>()
    for (const { number, state, waiting, at, who } of rows) {
      const steps = told.get(number) ?? []
      steps.push(`${state}${waiting === null ? '' : `/${waiting}`} ${new Date(at).toISOString()} ${who}`)
      told.set(number, steps)
    }
    expect(told.size).toBe(1175)
    for (const [number, events] of source) {
      const all = events.map(
        (event) =>
          `${stateOf[event['incident_state'] ?? '']} ${instantOf(event['sys_updated_at'] ?? '')} ${(event['sys_updated_by'] ?? '').replace(/\s+/g, ' ')}`,
      )
      // Each change of state has its event; rows that change nothing that the product knows have none.
      const steps = told.get(number) ?? []
      expect(
        steps.filter((step) => !all.includes(step)),
        number,
      ).toEqual([])
      expect(statesOf(steps), number).toEqual(statesOf(all))
    }
  })

  test('begins where the log begins and steps as it steps', async () => {
    const starts = await counted(
      `select e.state || coalesce('/' || (e.changes -> 'waitingReason' ->> 1), '') as name from event e where e.type = 'incident' and e.kind = 'created'`,
    )
    expect(starts).toEqual(renamed(reference.start_states))
    const answer = await aggregate(
      house.product.setUp(),
      'incident',
      aggregateRequest.parse({ groupBy: [{ flow: ['state', 'waitingReason'] }] }),
    )
    const flow = Object.fromEntries(
      answer.data
        .map(({ group, figures }) => [
          `${placeOf(group['from'])} → ${placeOf(group['to'])}`,
          figures['count'],
        ])
        // The first event of a record comes from nowhere.
        .filter(([step]) => !String(step).startsWith(' ')),
    )
    const wanted = Object.entries(reference.dfg_state_changes_only).flatMap(([from, steps]) =>
      Object.entries(steps).map(([to, count]) => [`${stateOf[from]} → ${stateOf[to]}`, count]),
    )
    expect(flow).toEqual(Object.fromEntries(wanted))
  })

  test('is whole: hashes, chains and replay agree', async () => {
    const verified = await verify(house.product.db, house.product.types, { keys: house.product.keys })
    expect(verified.faults).toEqual([])
  })

  test('keeps what no field takes with the event', async () => {
    const [logged] = await house.rows<{ row: string }>(
      `select row_to_json(q)::text as row from (select ${eventSelect} from event e join incident i on i.id = e.record_id where i.number = 'INC0000112' order by e.version limit 1) q`,
    )
    expect(logged?.row).not.toContain('Opened by 131')
    const [event] = await openEvents(house.product.setUp(), [decodeEvent(logged?.row ?? '')])
    expect(event?.cause).toMatchObject({
      import: result.batch?.id,
      line: 2,
      source: { made_sla: 'true', sys_created_by: 'Created by 62', opened_by: 'Opened by 131' },
    })
    expect(event?.cause?.['source']).not.toHaveProperty('active')
  })
})

describe('the records', () => {
  test('give the figures that another program worked out', async () => {
    const [resolution] = await house.rows<{ n: number; mean: number; median: number }>(
      `select count(*)::int as n, round(avg(h)::numeric, 3)::float8 as mean, percentile_cont(0.5) within group (order by h) as median
       from (select extract(epoch from resolved_at - opened_at) / 3600 as h from incident where resolved_at is not null) q`,
    )
    const { n, mean, median } = reference.resolution_h_last
    expect(resolution).toEqual({ n, mean, median })
    expect(await counted('select reassignments::text as name from incident')).toEqual(
      reference.reassignment_count_last,
    )
    expect(await counted('select reopenings::text as name from incident')).toEqual(
      reference.reopen_count_last,
    )
    expect(await counted('select priority as name from incident')).toEqual({
      critical: reference.priority_last['1 - Critical'],
      high: reference.priority_last['2 - High'],
      moderate: reference.priority_last['3 - Moderate'],
      low: reference.priority_last['4 - Low'],
    })
  })

  test('keep the numbers of the log and refer to people, teams and terms made once', async () => {
    const [incident] = await house.rows<Record<string, string>>(
      `select i.number, i.source, p.name as requester, o.kind, c.title as category, above.title as above, s.title as symptom
       from incident i join person p on p.id = i.requester_id join organisation o on o.id = i.organisation_id
       join classification c on c.id = i.category_id join classification above on above.id = c.parent_id
       join classification s on s.id = i.symptom_id where i.number = 'INC0000112'`,
    )
    expect(incident).toEqual({
      number: 'INC0000112',
      source: 'INC0000112',
      requester: 'Caller 521',
      kind: 'customer',
      category: 'Subcategory 135',
      above: 'Category 37',
      symptom: 'Symptom 87',
    })
    const twice = await house.rows(
      'select source from person where source is not null group by 1 having count(*) > 1',
    )
    expect(twice).toEqual([])
  })
})

describe('importing the log again', () => {
  test('doubles nothing', async () => {
    const before = await house.size()
    const again = await run()
    expect(again.report).toMatchObject({
      read: 6769,
      applied: 0,
      refused: 0,
      unchanged: 6769,
      known: 6769,
      made: {},
    })
    const after = await house.size()
    // The second batch itself: made, run, finished.
    expect(after).toEqual({ records: before.records + 1, events: before.events + 3 })
  })
})

const placeOf = (values: unknown): string => (Array.isArray(values) ? values.filter(Boolean).join('/') : '')

const statesOf = (steps: readonly string[]): string[] =>
  steps.map((step) => step.split(' ')[0] ?? '').filter((state, index, all) => state !== all[index - 1])

const renamed = (counts: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([name, count]) => [stateOf[name] ?? name, count]))

const counted = async (text: string): Promise<Record<string, number>> => {
  const rows = await house.rows<{ name: string; n: number }>(
    `select name, count(*)::int as n from (${text}) q group by 1`,
  )
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}
