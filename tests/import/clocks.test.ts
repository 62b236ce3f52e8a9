import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { aggregateRequest } from '#contract/api/aggregate.ts'
import type { CalendarDefinition } from '#contract/time/calendar.ts'
import { countedMinutes } from '#contract/time/minute-oracle.ts'
import { aggregate, list } from '#engine'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import { replayClocks } from '../../capabilities/clocks/replay.ts'
import { runImport } from '../../capabilities/import/run/run.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'

// A public log of incidents, counted by the agreement of the demonstration, and by a loop over the minutes that shares
// nothing with the product but the definition of the calendar: steps from SQL, hours from the zone of the runtime.

const minuteMs = 60_000
const sample = new URL('uci-498/dev_sample_5pct.csv.gz', import.meta.url).pathname
const mapping = new URL('../../packs/imports/servicenow-incident-log.yaml', import.meta.url)
const hours = {
  response: { critical: 0.5, high: 1, moderate: 4, low: 8 },
  resolution: { critical: 4, high: 8, moderate: 24, low: 60 },
} as const
type Priority = keyof typeof hours.response

interface Step {
  readonly at: number
  readonly stateClass: string
  readonly priority: Priority
}

let house: ImportProduct
let steps: ReadonlyMap<string, readonly Step[]>
let oracle: (from: number, to: number) => number

const loadSteps = async (): Promise<ReadonlyMap<string, readonly Step[]>> => {
  const rows = await house.rows<{
    id: string
    at: string
    opened: string
    stateClass: string
    priority: Priority
  }>(
    `select i.id, i.opened_at as opened, e.at, e.state_class as "stateClass",
        (select p.changes->'priority'->>1 from event p where p.record_id = i.id and p.version <= e.version and p.changes ? 'priority'
          order by p.version desc limit 1) as priority
      from incident i join event e on e.record_id = i.id order by i.id, e.version`,
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
      let latest = 0
      const known = own.map(({ at, ...step }) => ({
        ...step,
        at: (latest = Math.max(latest, Date.parse(at))),
      }))
      const [first] = own as [(typeof own)[number]]
      // Until somebody wrote down what they had done already, it was new.
      const opened = { at: Date.parse(first.opened), stateClass: 'new', priority: first.priority }
      return [id, opened.at <= Date.parse(first.at) ? [opened, ...known] : known]
    }),
  )
}

beforeAll(async () => {
  house = await makeImportProduct()
  await loadPack(house.ctx, 'demonstration')
  await house.ctx.decisions.reload(house.ctx.db, house.ctx.types)
  await runImport(house.ctx, {
    path: sample,
    fileName: 'dev_sample_5pct.csv.gz',
    mapping: readMapping(await readFile(mapping, 'utf8')),
  })
  await house.product.settle()
  steps = await loadSteps()
  const times = [...steps.values()].flatMap((own) => own.map(({ at }) => at))
  const first = Math.min(...times)
  const { rows } = await list(house.product.setUp(), 'calendar', { sort: ['title'] })
  const definition: CalendarDefinition = Object.assign(
    {},
    ...rows.map(({ hours: open, days }) => ({
      ...(open ? { hours: open } : {}),
      ...(days ? { days } : {}),
    })),
  )
  const counted = countedMinutes(definition, 'Europe/Stockholm', first, Math.max(...times) + minuteMs)
  oracle = (from, to) =>
    (counted[(to - first) / minuteMs] as number) - (counted[(from - first) / minuteMs] as number)
}, 240_000)

const open = ['new', 'active', 'waiting']
/** Minutes of the desk until the end, and whether that was in time, by the last priority before it. */
const judged = (
  own: readonly Step[],
  kind: 'response' | 'resolution',
): { minutes: number; level: string } => {
  const runs = kind === 'response' ? ['new'] : ['new', 'active']
  let minutes = 0
  let answered = false
  own.forEach(({ stateClass, at }, index) => {
    if (stateClass !== 'new') answered = true
    const next = own[index + 1]
    if (next && runs.includes(stateClass) && !(kind === 'response' && answered))
      minutes += oracle(at, next.at)
  })
  const lastOpen = own.findLast(({ stateClass }) => open.includes(stateClass)) ?? own[0]
  const target = hours[kind][lastOpen?.priority ?? 'low'] * 60
  return { minutes, level: minutes > target ? 'breached' : 'met' }
}

describe('the incidents of a real log', () => {
  test.for(['response', 'resolution'] as const)(
    'have their %s counted to the minute as a plain loop counts it',
    async (kind) => {
      const clocks = await house.rows<{ record: string; ms: string; target: string }>(
        `select about_id as record, counted_ms as ms, target_ms as target from commitment where kind = $1`,
        [kind],
      )
      expect(clocks.length).toBe(steps.size)
      const wrong = clocks.flatMap(({ record, ms, target }) => {
        const own = steps.get(record) ?? []
        const { minutes, level } = judged(own, kind)
        const said = Number(ms) > Number(target) ? 'breached' : 'met'
        return Number(ms) === minutes * minuteMs && said === level ? [] : [{ record, ms, minutes, level }]
      })
      expect(wrong).toEqual([])
    },
  )

  test('show on a dashboard which share was in time, by priority and month', async () => {
    const answer = await aggregate(
      house.product.setUp(),
      'incident',
      aggregateRequest.parse({
        filter: 'resolutionLevel in ("met", "breached") and stateClass = "closed"',
        groupBy: ['priority', { field: 'openedAt', bucket: 'month' }],
        measures: [
          { as: 'count', fn: 'count' },
          { as: 'kept', fn: 'mean', of: 'if resolutionLevel = "met" then 100 else 0' },
        ],
      }),
    )
    const rows = await house.rows<{ id: string; month: string; priority: string }>(
      `select id, to_char(opened_at at time zone 'UTC', 'YYYY-MM') as month, priority from incident where state_class = 'closed'`,
    )
    const wanted = new Map<string, string[]>()
    for (const { id, month, priority } of rows) {
      const key = `${priority} ${month}`
      wanted.set(key, [...(wanted.get(key) ?? []), judged(steps.get(id) ?? [], 'resolution').level])
    }
    const said = answer.data.map(({ group, figures }) => {
      const month = String(group['openedAt']).slice(0, 7)
      return [`${String(group['priority'])} ${month}`, figures['count'], Number(figures['kept']?.toFixed(6))]
    })
    expect(said.toSorted()).toEqual(
      [...wanted]
        .map(([key, levels]) => {
          const kept = (100 * levels.filter((level) => level === 'met').length) / levels.length
          return [key, levels.length, Number(kept.toFixed(6))]
        })
        .toSorted(),
    )
  })

  test('are kept or late by priority and the month of their end, as a second program finds them', async () => {
    const answer = await aggregate(
      house.product.setUp(),
      'commitment',
      aggregateRequest.parse({
        filter: 'kind = "resolution" and state = "stopped"',
        groupBy: ['priority', { field: 'endedAt', bucket: 'month' }],
        measures: [
          { as: 'count', fn: 'count' },
          { as: 'late', fn: 'sum', of: 'if outcome = "breached" then 1 else 0' },
        ],
      }),
    )
    const wanted = new Map<string, string[]>()
    for (const own of steps.values()) {
      const last = own.findLastIndex(({ stateClass }) => open.includes(stateClass))
      const end = own[last + 1]
      if (!end) continue
      const key = `${own[last]?.priority ?? ''} ${new Date(end.at).toISOString().slice(0, 7)}`
      wanted.set(key, [...(wanted.get(key) ?? []), judged(own, 'resolution').level])
    }
    expect(wanted.size).toBeGreaterThan(5)
    const said = answer.data.map(({ group, figures }) => [
      `${String(group['priority'])} ${String((group['endedAt'] as string[])[0]).slice(0, 7)}`,
      figures['count'],
      figures['late'],
    ])
    expect(said.toSorted()).toEqual(
      [...wanted]
        .map(([key, levels]) => [key, levels.length, levels.filter((level) => level === 'breached').length])
        .toSorted(),
    )
  })

  test('were with somebody for a time that adds up to the whole, as SQL over the log finds it', async () => {
    const rows = await house.rows<Record<string, string>>(
      `with marks as (
          select e.record_id, e.at, e.state_class,
            lead(e.at) over w as until,
            (select p.changes->'waitingReason'->>1 from event p where p.record_id = e.record_id and p.version <= e.version and p.changes ? 'waitingReason' order by p.version desc limit 1) as reason
          from event e where e.type = 'incident' window w as (partition by e.record_id order by e.version)
        )
        select c.about_id, extract(epoch from c.ended_at - c.started_at)::bigint as whole, c.took,
          c.with_requester + c.with_supplier + c.with_team + c.with_person + c.with_nobody as parts, c.with_requester,
          (select coalesce(sum(extract(epoch from least(m.until, c.ended_at) - m.at)), 0)::bigint from marks m
            where m.record_id = c.about_id and m.state_class = 'waiting' and m.reason = 'caller' and m.until > m.at) as waited
        from commitment c where c.kind = 'resolution' and c.state = 'stopped'`,
    )
    expect(rows.length).toBeGreaterThan(1000)
    expect(rows.filter(({ took, whole }) => took !== whole)).toEqual([])
    expect(rows.filter(({ took, parts }) => took !== parts)).toEqual([])
    expect(rows.filter((row) => row['with_requester'] !== row['waited'])).toEqual([])
  })

  test('are replayed from their events to what was recorded, and differ under a proposed target', async () => {
    const { ctx } = house
    const same = await replayClocks(ctx, { type: 'incident' })
    expect(same).toMatchObject({ records: steps.size, behind: 0, unequal: [], changes: [] })
    const [table] = (await list(ctx, 'decision-table', { filter: 'key = "incident-resolution-time"' })).rows
    const tighter = JSON.parse(JSON.stringify(table?.['table']).replaceAll('PT60H', 'PT30H')) as object
    const proposed = new Map([[table?.id ?? '', { table: tighter }]])
    const simulated = await replayClocks(ctx, { type: 'incident', proposed })
    const low = [...steps].filter(
      ([, own]) => own.findLast(({ stateClass }) => open.includes(stateClass))?.priority === 'low',
    )
    const newlyLate = low.filter(([, own]) => {
      const { minutes } = judged(own, 'resolution')
      return minutes > 30 * 60 && minutes <= 60 * 60
    })
    expect(newlyLate.length).toBeGreaterThan(0)
    expect(simulated.unequal).toEqual([])
    expect(
      simulated.changes
        .filter(({ from, to }) => from?.state === 'met' && to?.state === 'breached')
        .map(({ record }) => record)
        .toSorted(),
    ).toEqual(newlyLate.map(([id]) => id).toSorted())
  })
})
