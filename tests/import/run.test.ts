import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '#contract/problem.ts'
import { read, systemActor, write } from '#engine'
import type { ImportBatch } from '../../capabilities/import/import-batch.ts'
import { refusedRows } from '../../capabilities/import/run/refusals.ts'
import { undoImport } from '../../capabilities/import/run/undo.ts'
import { refusalOf } from '../harness/given.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'
import { head, line, plainLog, smallLog, smallMapping } from './small-log.ts'

let house: ImportProduct
beforeAll(async () => {
  house = await makeImportProduct()
}, 60_000)

const statesOf = async (number: string): Promise<string[]> =>
  (
    await house.rows<{ state: string }>(
      'select e.state from event e join record r on r.id = e.record_id where r.number = $1 order by e.version',
      [number],
    )
  ).map(({ state }) => state)

const batchOf = async (id: string): Promise<ImportBatch> =>
  (await read(house.ctx, 'import-batch', id)) as unknown as ImportBatch

describe('rows', () => {
  test('of a record may lie anywhere in the file', async () => {
    const rows = plainLog(3, 100)
    const mixed = [...rows].sort((a, b) => b.step - a.step)
    const { report } = await house.run(smallLog(mixed), smallMapping)
    expect(report).toMatchObject({ read: 12, applied: 12, refused: 0, created: 3 })
    expect(report.quirks['order.file']?.count).toBe(3)
    expect(await statesOf('INC0000101')).toEqual(['new', 'active', 'resolved', 'closed'])
  })

  test('that no transition leads to are refused with the reason; the others go on from where the record is', async () => {
    const id = 'INC0000200'
    const { report, batch } = await house.run(
      smallLog([
        { id, step: 0, state: 'New' },
        { id, step: 1, state: 'Resolved' },
        { id, step: 2, state: 'New' },
        { id, step: 3, state: 'Odd', title: 'Another title' },
        { id, step: 4, state: 'Closed', impact: '9' },
        { id, step: 5, state: 'Closed' },
      ]),
      smallMapping,
    )
    expect(report).toMatchObject({ read: 6, applied: 4, refused: 2, unchanged: 0 })
    expect(report.reasons['transition.none']?.examples[0]).toMatchObject({
      line: 4,
      key: id,
      detail: 'No transition leads from Resolved to New.',
    })
    expect(report.reasons['value.unknown']?.examples[0]).toMatchObject({ line: 6 })
    expect(report.quirks['state.left']?.count).toBe(1)
    expect(await statesOf(id)).toEqual(['new', 'resolved', 'resolved', 'closed'])
    const lines: string[] = []
    for await (const text of refusedRows(house.ctx, batch?.id ?? '')) lines.push(text)
    expect(lines.map((text) => text.split(',').slice(0, 3).join())).toEqual([
      'line,key,code',
      `4,${id},transition.none`,
      `6,${id},value.unknown`,
    ])
  })

  test('that are refused come back in a file in which no spreadsheet finds a formula', async () => {
    const { batch } = await house.run(
      `${head}\n=1+1,0\n@SUM(A1),0\n＝1,0\n-2+3,0\n${plainLog(1, 250).map(line).join('\n')}\n`,
      smallMapping,
    )
    const lines: string[] = []
    for await (const text of refusedRows(house.ctx, batch?.id ?? '')) lines.push(text)
    expect(lines.slice(1).map((text) => text.split(',')[1])).toEqual(["'=1+1", "'@SUM(A1)", "'＝1", "'-2+3"])
  })

  test('that come later continue the record; earlier ones that are new are refused', async () => {
    const id = 'INC0000210'
    const first = [
      { id, step: 0, state: 'New' },
      { id, step: 2, state: 'Active' },
    ]
    await house.run(smallLog(first), smallMapping)
    const more = [...first, { id, step: 1, state: 'Waiting' }, { id, step: 3, state: 'Resolved' }]
    const { report } = await house.run(smallLog(more), smallMapping)
    expect(report).toMatchObject({ read: 4, applied: 1, refused: 1, unchanged: 2, known: 2, changed: 1 })
    expect(report.reasons).toHaveProperty(['row.late'])
    expect(await statesOf(id)).toEqual(['new', 'active', 'resolved'])
  })

  test('that are known stay known under another mapping', async () => {
    const log = smallLog(plainLog(2, 220))
    await house.run(log, smallMapping)
    const before = await house.size()
    const { report } = await house.run(log, smallMapping.replace("'1': high", "'1': low"))
    expect(report).toMatchObject({ applied: 0, unchanged: 8, known: 8 })
    expect((await house.size()).records).toBe(before.records + 1)
  })

  test('that are the same twice are two rows, and the same two when they come again', async () => {
    const id = 'INC0000230'
    const log = smallLog([
      { id, step: 0, state: 'New' },
      { id, step: 1, state: 'Active' },
      { id, step: 1, state: 'Active' },
    ])
    const { report } = await house.run(log, smallMapping)
    expect(report).toMatchObject({ read: 3, applied: 2, unchanged: 1, known: 0 })
    expect((await house.run(log, smallMapping)).report).toMatchObject({ known: 3 })
  })

  test('that the database refuses take nothing else with them', async () => {
    const mapping = `
format: keelson-import/1
name: People
type: person
record: { key: id }
fields: { name: { column: name }, email: { column: mail } }
`
    const log =
      'id,name,mail\n1,Ann,ann@example.org\n2,Bob,bob@example.org\n3,Ann too,ann@example.org\n4,Cy,not an address\n'
    const { report } = await house.run(log, mapping)
    expect(report).toMatchObject({ read: 4, applied: 2, refused: 2, created: 2 })
    expect(Object.keys(report.reasons).sort()).toEqual(['conflict', 'email.form'])
  })
})

describe('records that cells name', () => {
  test('and that can not be made refuse the rows that name them, no others', async () => {
    const mapping = smallMapping.replace(
      "values: { source: '{{value}}', name: '{{value}}', organisation",
      "values: { source: '{{value}}', name: '{{value}}', email: '{{extra}}', organisation",
    )
    const row = { step: 0, state: 'New', by: 'Nobody new' }
    const { report } = await house.run(
      smallLog([
        { ...row, id: 'INC0000240', caller: 'Dora', extra: 'dora@example.org' },
        { ...row, id: 'INC0000241', caller: 'Dora again', extra: 'dora@example.org' },
        { ...row, id: 'INC0000242', caller: 'Emil', extra: 'no address' },
        { ...row, id: 'INC0000243', caller: 'Fay', extra: 'fay@example.org' },
      ]).replaceAll('Nobody new', '?'),
      mapping,
    )
    expect(report).toMatchObject({ read: 4, applied: 2, refused: 2, made: { person: 2 } })
    expect(report.reasons['ref.unknown']?.count).toBe(2)
  })

  test('may have to be there already', async () => {
    const mapping = smallMapping.replace('group: { type: team,', 'group: { type: team, create: false,')
    const row = { id: 'INC0000245', step: 0, state: 'New' }
    const { report } = await house.run(smallLog([{ ...row, team: 'No such team' }]), mapping)
    expect(report.reasons['ref.unknown']?.examples[0]?.detail).toBe('There is no team "No such team".')
  })
})

describe('an import', () => {
  test('that is stopped goes on where it was, in the same batch', async () => {
    const log = await house.file(smallLog(plainLog(40, 300)))
    const stop = new AbortController()
    const stopped = await house.run('', smallMapping, {
      path: log,
      rowsPerPart: 20,
      signal: stop.signal,
      onProgress: ({ done }) => done >= 40 && stop.abort(),
    })
    expect(stopped.outcome).toBe('stopped')
    expect(stopped.report.read).toBeGreaterThanOrEqual(40)
    expect(stopped.report.read).toBeLessThan(160)
    expect((await batchOf(stopped.batch?.id ?? '')).state).toBe('stopped')
    const rest = await house.run('', smallMapping, { path: log, rowsPerPart: 20 })
    expect(rest).toMatchObject({ outcome: 'done', isContinued: true, batch: stopped.batch })
    expect(rest.report).toMatchObject({ read: 160, applied: 160, refused: 0, created: 40, known: 0 })
    expect(await statesOf('INC0000339')).toEqual(['new', 'active', 'resolved', 'closed'])
  })

  test('is refused while another one runs', async () => {
    const log = await house.file(smallLog(plainLog(40, 400)))
    let second: Promise<Problem> | undefined
    await house.run('', smallMapping, {
      path: log,
      rowsPerPart: 20,
      onProgress: ({ done }) => {
        if (done > 0) second ??= refusalOf(house.run(smallLog(plainLog(1, 990)), smallMapping))
      },
    })
    expect((await second)?.code).toBe('conflict')
  })
})

describe('undoing', () => {
  test('archives what was made and says by whom', async () => {
    const { batch } = await house.run(
      smallLog(plainLog(3, 500).map((row) => ({ ...row, caller: 'Caller 500' }))),
      smallMapping,
    )
    const undone = await undoImport(house.ctx, await batchOf(batch?.id ?? ''))
    // Three incidents and their caller.
    expect(undone).toMatchObject({ archived: 4, restored: 0, left: [] })
    const rows = await house.rows<{ archived: boolean }>(
      "select archived_at is not null as archived from record where number between 'INC0000500' and 'INC0000502'",
    )
    expect(rows).toEqual([{ archived: true }, { archived: true }, { archived: true }])
    expect((await batchOf(batch?.id ?? '')).state).toBe('undone')
    expect((await refusalOf(undoImport(house.ctx, await batchOf(batch?.id ?? '')))).code).toBe('conflict')
  })

  test('gives records that were there their values from before, as events', async () => {
    const id = 'INC0000510'
    await house.run(smallLog([{ id, step: 0, state: 'New', title: 'First' }]), smallMapping)
    const { batch } = await house.run(
      smallLog([{ id, step: 1, state: 'Resolved', title: 'Second', impact: '1' }]),
      smallMapping,
    )
    const refused = await refusalOf(undoImport(house.ctx, await batchOf(batch?.id ?? '')))
    expect(refused.details.issues).toMatchObject([
      { field: id, code: 'not.reversible', message: `${id}: No transition leads from Resolved to New.` },
    ])
    const other = 'INC0000511'
    await house.run(smallLog([{ id: other, step: 0, state: 'New', title: 'First' }]), smallMapping)
    const second = await house.run(
      smallLog([{ id: other, step: 1, state: 'Active', title: 'Second', impact: '1' }]),
      smallMapping,
    )
    const undone = await undoImport(house.ctx, await batchOf(second.batch?.id ?? ''))
    expect(undone).toMatchObject({ archived: 0, restored: 1 })
    const after = await read(house.ctx, 'incident', other)
    expect(after).toMatchObject({ title: 'First', state: 'new', impact: 'medium', priority: 'moderate' })
    expect(await statesOf(other)).toEqual(['new', 'active', 'new'])
  })

  test('leaves records that were changed since, or everything', async () => {
    const { batch } = await house.run(smallLog(plainLog(2, 520)), smallMapping)
    const changed = await read(house.ctx, 'incident', 'INC0000520')
    await write(house.ctx, { kind: 'update', type: 'incident', id: changed.id, values: { title: 'By hand' } })
    const refused = await refusalOf(undoImport(house.ctx, await batchOf(batch?.id ?? '')))
    expect(refused.code).toBe('conflict')
    expect(refused.details.issues).toMatchObject([{ field: 'INC0000520', code: 'changed.since' }])
    expect((await read(house.ctx, 'incident', 'INC0000521')).archivedAt).toBeNull()
    const undone = await undoImport(house.ctx, await batchOf(batch?.id ?? ''), { leaveChanged: true })
    expect(undone).toMatchObject({ archived: 1, left: [{ number: 'INC0000520' }] })
    expect((await read(house.ctx, 'incident', 'INC0000520')).archivedAt).toBeNull()
  })

  test('lets the file be imported anew', async () => {
    const log = smallLog(plainLog(1, 530))
    const { batch } = await house.run(log, smallMapping)
    await undoImport(house.ctx, await batchOf(batch?.id ?? ''))
    const { report } = await house.run(log, smallMapping)
    expect(report).toMatchObject({ applied: 4, known: 0, created: 1 })
    expect(report.quirks, 'the number stays with the archived record').toHaveProperty(['number.taken'])
  })
})

describe('numbers', () => {
  test('of the source are kept apart from those that the product gives out', async () => {
    const clerk = { ...house.ctx, actor: systemActor('setup'), via: 'system' as const }
    const person = await write(clerk, { kind: 'create', type: 'person', values: { name: 'Somebody' } })
    const create = async (): Promise<string> =>
      (
        await write(clerk, {
          kind: 'create',
          type: 'incident',
          values: { title: 'Trouble', requester: person.after.id },
        })
      ).after.number
    const own = await create()
    const next = Number(own.slice(3)) + 1
    // The next one may be given out by this process any time; those far behind are free.
    const { report } = await house.run(smallLog([...plainLog(1, next), ...plainLog(70, 5000)]), smallMapping)
    expect(report).toMatchObject({ created: 71, refused: 0 })
    expect(report.quirks['number.taken']?.count).toBe(1)
    const [known] = await house.rows<{ number: string }>('select number from incident where source = $1', [
      `INC${String(next).padStart(7, '0')}`,
    ])
    expect(Number(known?.number.slice(3))).toBeGreaterThan(5069)
    const more = new Set<string>()
    for (let count = 0; count < 60; count++) more.add(await create())
    expect(more.size).toBe(60)
  })
})
