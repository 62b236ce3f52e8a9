import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mostSecondTries, readTestReport } from './report.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keelson-report-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** What the reporter leaves of one file of tests. */
async function report(status: string, assertions: readonly object[], message = ''): Promise<string> {
  const file = join(folder, 'report.json')
  const numPassedTests = assertions.filter((one) => 'status' in one && one.status === 'passed').length
  const testResults = [{ name: '/house/a.test.ts', status, message, assertionResults: assertions }]
  await writeFile(file, JSON.stringify({ numPassedTests, testResults }))
  return file
}

const passed = { status: 'passed', fullName: 'it holds', failureMessages: [] }

test('what failed is told by its file, its name and why, without colours and at no length', async () => {
  const why = `\u001b[31mexpected 1\u001b[39m\n${'at somewhere\n'.repeat(200)}`
  const file = await report('failed', [
    passed,
    { status: 'failed', fullName: 'it breaks', failureMessages: [why] },
  ])
  const { failures, secondTries, ...count } = await readTestReport('tests', file, '/house', false)
  expect({ ...count, secondTries }).toEqual({ passed: 1, failed: 1, secondTries: [] })
  expect(failures[0]?.split('\n').slice(0, 2)).toEqual(['a.test.ts > it breaks', '    expected 1'])
  expect(failures[0]?.split('\n').length).toBeLessThan(30)
})

test('a file that could not be loaded counts as one that failed', async () => {
  const file = await report('failed', [], 'Cannot find module')
  expect(await readTestReport('tests', file, '/house', false)).toEqual({
    passed: 0,
    failed: 1,
    failures: ['a.test.ts: could not run\n    Cannot find module'],
    secondTries: [],
  })
})

test('a run that ended badly is never called good: without a failed test, or without a report', async () => {
  const file = await report('passed', [passed])
  expect((await readTestReport('tests', file, '/house', true)).failed).toBe(0)
  expect((await readTestReport('tests', file, '/house', false)).failed).toBe(1)
  expect((await readTestReport('tests', join(folder, 'none.json'), '/house', false)).failed).toBe(1)
})

test('what passed at a second try is named with why it had failed, and many of them are a failure', async () => {
  const late = { status: 'passed', fullName: 'it was late', failureMessages: ['waited in vain'] }
  const few = await readTestReport('journeys', await report('passed', [passed, late]), '/house', true)
  expect(few).toEqual({
    passed: 2,
    failed: 0,
    failures: [],
    secondTries: ['a.test.ts > it was late\n    waited in vain'],
  })
  const all = Array.from({ length: mostSecondTries + 1 }, () => late)
  const many = await readTestReport('journeys', await report('passed', all), '/house', true)
  expect([many.failed, many.failures.join()]).toEqual([1, expect.stringContaining('second try')])
})
