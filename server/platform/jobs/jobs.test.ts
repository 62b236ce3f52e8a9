import { randomUUID } from 'node:crypto'
import { afterAll, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { createLog } from '../log.ts'
import { startJobs } from './jobs.ts'

const { database, url } = await freshDatabase({ migrated: false })
const log = createLog({ level: 'silent' })
const queues = [{ name: 'greet' }, { name: 'many' }, { name: 'flaky', retryLimit: 3 }]
const jobs = await startJobs({ database, databaseUrl: url, queues, supervises: false, log })
afterAll(() => jobs.stop())

test('a job exists only when its transaction commits, and then runs at once', async () => {
  const greeted: string[] = []
  await jobs.work<{ name: string }>('greet', async (job) => void greeted.push(job.data.name))
  const rolledBack = database.transaction(async (tx) => {
    await jobs.enqueueIn(tx, 'greet', { name: 'nobody' })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  await database.transaction((tx) => jobs.enqueueIn(tx, 'greet', { name: 'Ada' }))
  await expect.poll(() => greeted, { timeout: 1500 }).toEqual(['Ada'])
})

test('the same id makes one job', async () => {
  const id = randomUUID()
  const first = await database.transaction((tx) =>
    jobs.enqueueIn(tx, 'flaky', {}, { id, startAt: '2099-01-01T00:00:00Z' }),
  )
  const second = await database.transaction((tx) => jobs.enqueueIn(tx, 'flaky', {}, { id }))
  expect([first, second]).toEqual([id, null])
})

test('a job that throws is tried again', async () => {
  const attempts: number[] = []
  await jobs.work('flaky', async (job) => {
    attempts.push(job.attempt)
    if (job.attempt < 2) throw new Error('not yet')
  })
  await jobs.enqueue('flaky', {})
  await expect.poll(() => attempts, { timeout: 15_000, interval: 100 }).toEqual([1, 2])
}, 20_000)

test('a second process finds the same queues', async () => {
  const other = await startJobs({ database, databaseUrl: url, queues, supervises: false, log })
  expect(Object.keys(await other.counts()).sort()).toEqual(['flaky', 'greet', 'many'])
  await other.stop()
})

test('a backlog is worked off without a pause after each job', async () => {
  const done: number[] = []
  for (let n = 0; n < 20; n++) await jobs.enqueue('many', { n })
  await jobs.work<{ n: number }>('many', async ({ data }) => void done.push(data.n))
  // With a pause after each it would take far longer than this waits.
  await expect.poll(() => done.length, { timeout: 15_000, interval: 50 }).toBe(20)
})

test('a process that may not work leaves the job to one that may', async () => {
  const left: string[] = []
  const done: string[] = []
  let asked = 0
  const own = [{ name: 'handed-over', retryLimit: 3 }]
  const options = { database, databaseUrl: url, queues: own, supervises: false, log }
  const old = await startJobs({ ...options, mayWork: async () => ((asked += 1), false) })
  await old.work('handed-over', async (job) => void left.push(job.id))
  await old.enqueue('handed-over', {})
  await expect.poll(() => asked, { timeout: 10_000 }).toBe(1)
  await old.rest()
  const current = await startJobs({ ...options, mayWork: async () => true })
  await current.work('handed-over', async (job) => void done.push(job.id))
  await expect.poll(() => done.length, { timeout: 15_000 }).toBe(1)
  expect([left, asked]).toEqual([[], 1])
  await Promise.all([old.stop(), current.stop()])
}, 30_000)

test('a clock that is set back puts no worker to sleep until it is that time again', async () => {
  const own = [{ name: 'set-back' }]
  const options = { database, databaseUrl: url, queues: own, supervises: false, log }
  const [working, writing] = [await startJobs(options), await startJobs(options)]
  const done: string[] = []
  const real = Date.now
  let hours = 0
  const clock = vi.spyOn(Date, 'now')
  try {
    // Whenever anybody looks it is an hour earlier: in the middle of each turn of the worker, too.
    clock.mockImplementation(() => real() - (hours += 1) * 3_600_000)
    await working.work('set-back', async ({ id }) => void done.push(id))
    // One turn at least that finds nothing: a worker that has found something looks again at once.
    await new Promise((resume) => setTimeout(resume, 3000))
    clock.mockRestore()
    // Written by another process: nothing but the worker's own looking finds it.
    await writing.enqueue('set-back', {})
    await expect.poll(() => done.length, { timeout: 10_000 }).toBe(1)
  } finally {
    clock.mockRestore()
    await Promise.all([working.stop(), writing.stop()])
  }
}, 30_000)
