import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Count {
  readonly passed: number
  readonly failed: number
  /** What failed and why, to be printed once more below everything else. */
  readonly failures: readonly string[]
}

interface Assertion {
  readonly status: string
  readonly fullName: string
  readonly failureMessages?: readonly string[]
}

interface Report {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly Assertion[]
  }[]
}

/** Of each failure so many lines: what was expected and where, not the whole page that was looked at. */
const shownLines = 25

/**
 * Reads what vitest's JSON reporter left. A file that could not even be loaded has no test that failed: it counts as
 * one, and so does a run that ended badly with no failed test, or without a report.
 */
export async function readTestReport(
  name: string,
  file: string,
  root: string,
  isGood: boolean,
): Promise<Count> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    return {
      passed: 0,
      failed: isGood ? 0 : 1,
      failures: isGood ? [] : [`${name}: ended badly without a report`],
    }
  const report = JSON.parse(text) as Report
  const failures = report.testResults.flatMap((one) => failuresOf(one, relative(root, one.name)))
  if (failures.length === 0 && !isGood)
    failures.push(
      `${name}: every test passed, yet the run ended badly; an error outside of the tests stands above`,
    )
  return { passed: report.numPassedTests, failed: failures.length, failures }
}

function failuresOf(one: Report['testResults'][number], path: string): string[] {
  const failed = one.assertionResults.filter(({ status }) => status === 'failed')
  if (failed.length > 0)
    return failed.map(({ fullName, failureMessages }) =>
      shown(`${path} > ${fullName}`, failureMessages ?? []),
    )
  return one.status === 'failed' ? [shown(`${path}: could not run`, [one.message ?? ''])] : []
}

function shown(title: string, messages: readonly string[]): string {
  const lines = stripVTControlCharacters(messages.join('\n')).split('\n')
  return [title, ...lines.slice(0, shownLines).map((line) => `    ${line}`)].join('\n')
}
