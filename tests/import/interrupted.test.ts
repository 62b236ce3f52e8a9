import { beforeAll, expect, inject, test } from 'vitest'
import { read } from '#engine'
import { openDatabase } from '#platform/database/pool.ts'
import type { ImportBatch } from '../../capabilities/import/import-batch.ts'
import { leftToOthers } from '../../capabilities/import/run/commit-part.ts'
import {
  askForStop,
  beginQueued,
  createBatch,
  moveBatch,
  readBatch,
} from '../../capabilities/import/run/batch.ts'
import { readMapping } from '../../capabilities/import/mapping/read-mapping.ts'
import { runImport } from '../../capabilities/import/run/run.ts'
import { undoImport } from '../../capabilities/import/run/undo.ts'
import { cutProxy } from '../faults/house/cut-proxy.ts'
import { databaseUrl } from '../harness/postgres-server.ts'
import { makeImportProduct, type ImportProduct } from './import-product.ts'
import { plainLog, smallLog, smallMapping } from './small-log.ts'

let house: ImportProduct
beforeAll(async () => {
  house = await makeImportProduct()
}, 60_000)

const newBatch = async (): Promise<string> => {
  const values = { title: 'Interrupted', targetType: 'incident', mapping: smallMapping }
  const { id } = await createBatch(house.ctx, values)
  return (await moveBatch(house.ctx, id, 'enqueue')).id
}

const begunBatch = async (): Promise<string> => {
  const id = await newBatch()
  await beginQueued(house.ctx, id)
  return id
}

const stateOf = async (id: string): Promise<string> =>
  ((await read(house.ctx, 'import-batch', id)) as unknown as ImportBatch).state

/** How many events each of the numbers has, from the log itself. */
const eventsOf = async (from: number, count: number): Promise<readonly number[]> => {
  const rows = await house.rows<{ events: number }>(
    `select count(*)::int as events from event e join record r on r.id = e.record_id
      where r.number between $1 and $2 group by r.id`,
    [`INC000${from}`, `INC000${from + count - 1}`],
  )
  return rows.map(({ events }) => events)
}

const whole = (count: number): number[] => Array.from({ length: count }, () => 4)

/** A process that takes up a batch and ends after the first parts of it. */
const leavesHalfway = async (options: {
  path: string
  batchId: string
  rowsPerPart: number
}): Promise<void> => {
  const leave = new AbortController()
  const left = house.run('', smallMapping, {
    ...options,
    leave: leave.signal,
    onProgress: ({ done }) => done >= 40 && leave.abort(),
  })
  await expect(left).rejects.toBe(leftToOthers)
}

test('an import whose process ends goes on in the next one, as if nothing had been', async () => {
  const path = await house.file(smallLog(plainLog(40, 1000)))
  const batchId = await begunBatch()
  const options = { path, batchId, rowsPerPart: 20 }
  await leavesHalfway(options)
  expect(await stateOf(batchId)).toBe('running')
  const rest = await house.run('', smallMapping, options)
  expect(rest).toMatchObject({ outcome: 'done', report: { read: 160, applied: 160 } })
  expect(await eventsOf(1000, 40)).toEqual(whole(40))
})

test('a stop that comes while a worker begins holds, whoever was first', async () => {
  for (let round = 0; round < 20; round++) {
    const id = await newBatch()
    const [begun] = await Promise.all([beginQueued(house.ctx, id), askForStop(house.ctx, id)])
    const { state, stopAsked } = await readBatch(house.ctx, id)
    expect([state, stopAsked]).toEqual(begun ? ['running', true] : ['stopped', false])
  }
})

test('two processes on one batch import each row once, and neither calls it failed', async () => {
  const path = await house.file(smallLog(plainLog(40, 2000)))
  const batchId = await begunBatch()
  const run = () => house.run('', smallMapping, { path, batchId, rowsPerPart: 20 })
  const both = await Promise.allSettled([run(), run()])
  for (const one of both) if (one.status === 'rejected') expect(one.reason).toBe(leftToOthers)
  if ((await stateOf(batchId)) === 'running') await run()
  expect(await stateOf(batchId)).toBe('done')
  expect(await eventsOf(2000, 40)).toEqual(whole(40))
})

test.each([
  ['before it left', 'toServer', 3000],
  ['after it left', 'toClient', 4000],
] as const)('a part whose commit is cut %s is imported once', async (_when, side, from) => {
  const path = await house.file(smallLog(plainLog(40, from)))
  const batchId = await begunBatch()
  const [own] = await house.rows<{ name: string }>('select current_database() as name')
  const way = await cutProxy(databaseUrl(inject('testOwnerUrl'), own?.name ?? ''))
  const through = openDatabase(way.url, { maxConnections: 4 })
  const request = { path, fileName: 'rows.csv', mapping: readMapping(smallMapping), batchId, rowsPerPart: 20 }
  const isAtWork = ({ done }: { done: number }): void => {
    if (done >= 40 && way.cuts() === 0) way.cutAt({ sql: /^commit/, side })
  }
  const cut = runImport({ ...house.ctx, db: through }, { ...request, onProgress: isAtWork })
  await expect(cut).rejects.toThrow('broke off')
  expect([way.cuts(), await stateOf(batchId)]).toEqual([1, 'running'])
  const rest = await runImport({ ...house.ctx, db: through }, request)
  expect(rest).toMatchObject({ outcome: 'done', report: { read: 160, applied: 160 } })
  expect(await eventsOf(from, 40)).toEqual(whole(40))
  await through.end()
  await way.close()
})

// The last: behind it the product's own numbers have passed over those of the tests above.
test('who goes on keeps the numbers of the file, also behind one that was in use', async () => {
  const first = await house.run(smallLog(plainLog(1, 6000)), smallMapping)
  const made = (await read(house.ctx, 'import-batch', first.batch?.id ?? '')) as unknown as ImportBatch
  // Archived, it keeps its number.
  await undoImport(house.ctx, made)
  const path = await house.file(smallLog(plainLog(40, 6000)))
  const batchId = await begunBatch()
  const options = { path, batchId, rowsPerPart: 20 }
  await leavesHalfway(options)
  const { report } = await house.run('', smallMapping, options)
  expect(report.quirks['number.taken']?.count).toBe(1)
  const rows = await house.rows<{ source: string; number: string }>(
    `select source, number from incident where source between 'INC0006000' and 'INC0006039' and archived_at is null order by source`,
  )
  expect(rows.filter(({ source, number }) => source !== number).map(({ source }) => source)).toEqual([
    'INC0006000',
  ])
  expect(rows).toHaveLength(40)
})
