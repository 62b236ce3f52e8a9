import { decodeEvent, eventSelect } from '#engine/log/history.ts'
import { openEvents } from '#engine/log/personal/open-event.ts'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { makeImportProduct, type ImportProduct } from './import-product.ts'
import { smallLog, smallMapping, type SmallRow } from './small-log.ts'

let house: ImportProduct
beforeAll(async () => {
  house = await makeImportProduct()
}, 60_000)

const places = ['New', 'Active', 'Waiting', 'Resolved', 'Closed', 'Cancelled', 'Odd'] as const

/** Written from the description of the lifecycle, without the product: which steps an imported incident may take. */
const steps: Readonly<Record<string, readonly string[]>> = {
  New: ['Active', 'Waiting', 'Resolved', 'Closed', 'Cancelled'],
  Active: ['New', 'Waiting', 'Resolved', 'Closed', 'Cancelled'],
  Waiting: ['New', 'Active', 'Resolved', 'Closed', 'Cancelled'],
  Resolved: ['Active', 'Waiting', 'Closed'],
  Closed: ['Active'],
  Cancelled: [],
}

interface Told {
  readonly states: string[]
  readonly titles: string[]
  readonly actors: string[]
}

/** What the history of one incident must be: rows by step, those of a step in the order of the file. */
const oracle = (
  rows: readonly SmallRow[],
): { told: Told; applied: number; refused: number; unchanged: number } => {
  const told: Told = { states: [], titles: [], actors: [] }
  const counts = { applied: 0, refused: 0, unchanged: 0 }
  let now: { state: string; title: string; impact: string; team: string } | null = null
  const inOrder = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.step - b.row.step || a.index - b.index)
  for (const { row } of inOrder) {
    const state: string = row.state === 'Odd' ? (now?.state ?? 'New') : row.state
    const next = { state, title: row.title ?? '', impact: row.impact ?? '2', team: row.team ?? '?' }
    if (row.impact === '9' || (now && state !== now.state && !steps[now.state]?.includes(state))) {
      counts.refused += 1
      continue
    }
    if (now && JSON.stringify(now) === JSON.stringify(next)) {
      counts.unchanged += 1
      continue
    }
    now = next
    counts.applied += 1
    told.states.push(state.toLowerCase())
    told.titles.push(next.title)
    told.actors.push(row.by ?? '')
  }
  return { told, ...counts }
}

const rowOf = (id: string): fc.Arbitrary<SmallRow> =>
  fc.record({
    id: fc.constant(id),
    step: fc.integer({ min: 0, max: 6 }),
    state: fc.constantFrom(...places),
    title: fc.constantFrom('Printer', 'Network', 'Mail'),
    by: fc.constantFrom('Agent 1', 'Agent 2'),
    impact: fc.constantFrom('1', '2', '3', '9'),
    team: fc.constantFrom('?', 'Desk', 'Back office'),
    code: fc.constant('fixed'),
  })

let nextId = 1
const ids = (count: number): string[] =>
  Array.from({ length: count }, () => `INC${String(nextId++).padStart(7, '0')}`)

test('small logs of every kind become the history that a simple oracle tells, once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }).chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.tuple(fc.integer({ min: 0, max: count - 1 }), rowOf('')), {
            minLength: 1,
            maxLength: 40,
          }),
          fc.constantFrom(3, 7, 1000),
        ),
      ),
      async ([count, drawn, rowsPerPart]) => {
        const names = ids(count)
        const rows = drawn.map(([which, row]) => ({ ...row, id: names[which] ?? '' }))
        const log = smallLog(rows)
        const expected = new Map(names.map((id) => [id, oracle(rows.filter((row) => row.id === id))]))
        const sum = (of: 'applied' | 'refused' | 'unchanged') =>
          [...expected.values()].reduce((total, each) => total + each[of], 0)
        const { report } = await house.run(log, smallMapping, { rowsPerPart })
        expect(report).toMatchObject({
          read: rows.length,
          applied: sum('applied'),
          refused: sum('refused'),
          unchanged: sum('unchanged'),
          known: 0,
        })
        await expectHistory(expected)
        const again = await house.run(log, smallMapping, { rowsPerPart })
        expect(again.report).toMatchObject({ applied: 0, created: 0, changed: 0, made: {} })
        await expectHistory(expected)
      },
    ),
    { numRuns: 40 },
  )
}, 120_000)

const expectHistory = async (expected: ReadonlyMap<string, { told: Told }>): Promise<void> => {
  const logged = await house.rows<{ row: string; number: string; actor: string }>(
    `select (select row_to_json(q)::text from (select ${eventSelect}) q) as row, i.number, p.name as actor
     from event e join incident i on i.id = e.record_id join person p on p.id = e.actor_id
     where i.number = any($1) order by i.number, e.version`,
    [[...expected.keys()]],
  )
  const events = await openEvents(
    house.product.setUp(),
    logged.map(({ row }) => decodeEvent(row)),
  )
  let title: unknown = null
  const rows = logged.map(({ number, actor }, index) => {
    const { changes, state } = events[index] as (typeof events)[number]
    if (changes.title) title = changes.title[1]
    return { number, state, actor, title }
  })
  for (const [number, { told }] of expected) {
    const own = rows.filter((row) => row.number === number)
    expect({
      states: own.map(({ state }) => state),
      titles: own.map(({ title }) => title),
      actors: own.map(({ actor }) => actor),
    }).toEqual(told)
  }
}
