import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Count {
  readonly passed: number
  readonly failed: number
  /** What failed and why, to be printed once more below everything else. */
  readonly failures: readonly string[]
  /** What failed and passed when it was tried once more, and why it had failed. */
  readonly secondTries: readonly string[]
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

/** Accidents of a busy machine are few: more second tries than these are no accident. */
export const mostSecondTries = 3

/**
 * Reads what vitest's JSON reporter left. A file that could not even be loaded has no test that failed: it counts as
 * one, and so does a run that ended badly with no failed test, or without a report, or with too many second tries.
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
      secondTries: [],
    }
  const report = JSON.parse(text) as Report
  const failures = report.testResults.flatMap((one) => failuresOf(one, relative(root, one.name)))
  if (failures.length === 0 && !isGood)
    failures.push(
      `${name}: every test passed, yet the run ended badly; an error outside of the tests stands above`,
    )
  const secondTries = report.testResults.flatMap((one) => secondTriesOf(one, relative(root, one.name)))
  if (secondTries.length > mostSecondTries)
    failures.push(
      `${name}: ${secondTries.length} passed only at a second try; no more than ${mostSecondTries} may`,
    )
  return { passed: report.numPassedTests, failed: failures.length, failures, secondTries }
}

/** A test that passed and yet has a message of failure had failed before. */
function secondTriesOf(one: Report['testResults'][number], path: string): string[] {
  return one.assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && (failureMessages?.length ?? 0) > 0)
    .map(({ fullName, failureMessages }) => shown(`${path} > ${fullName}`, failureMessages ?? []))
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
