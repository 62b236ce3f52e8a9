import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkoutFolder } from '#platform/config.ts'
import { allChecks } from './checks/all.ts'
import { runChecks } from './checks/run-checks.ts'
import type { Outcome } from './checks/run-checks.ts'
import { programCheck } from './checks/program.ts'
import { withoutPrograms } from './testing/system-programs.ts'
import { readTestReport } from './testing/report.ts'
import type { Count } from './testing/report.ts'

const lint = programCheck('lint', ['eslint/bin/eslint.js', '.', '--max-warnings', '0'])
const format = programCheck('format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'])
const types = programCheck('types', ['typescript/bin/tsc', '-p', 'tsconfig.json'])
const webTypes = programCheck('types of the web', ['typescript/bin/tsc', '-p', 'tsconfig.web.json'])
const journeyTypes = programCheck('types of the journeys', [
  'typescript/bin/tsc',
  '-p',
  'tsconfig.journeys.json',
])

const results = await mkdtemp(join(tmpdir(), 'keelson-results-'))
const only = process.argv.slice(2)
const counts: Count[] = []
if (only.length === 0) {
  // Two lanes: linting alone takes as long as all the rest.
  const lanes = [[lint], [format, types, webTypes, journeyTypes, ...allChecks]]
  const outcomes = (await Promise.all(lanes.map((lane) => runChecks(lane)))).flat()
  counts.push(countOf(outcomes))
}
const notRun = only.length === 0 ? withoutPrograms() : []
counts.push(await runTests('tests', [...only, ...notRun.flatMap(({ test }) => ['--exclude', test])]))
if (only.length === 0 && existsSync(join(checkoutFolder, 'dist', 'web', 'index.html'))) {
  counts.push(await runTests('journeys', ['--config', 'tests/journeys/vitest.config.ts']))
}
await rm(results, { recursive: true, force: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log('')
// Once more, where whoever looks at the end of a long run sees it.
for (const failure of counts.flatMap((count) => count.failures)) console.log(`FAILED ${failure}\n`)
for (const each of counts.flatMap((count) => count.secondTries))
  console.log(`PASSED AT THE SECOND TRY, look into it: ${each}\n`)
for (const each of notRun)
  console.log(
    `NOT RUN: ${each.test} tries a program that is not on this machine (Debian: apt-get install ${each.package}).`,
  )
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
if (process.connected) process.disconnect()

function countOf(outcomes: readonly Outcome[]): Count {
  const failures = outcomes
    .filter((outcome) => !outcome.isPassed)
    .map(({ name, lines }) => [`check: ${name}`, ...lines.map((line) => `    ${line}`)].join('\n'))
  return { passed: outcomes.length - failures.length, failed: failures.length, failures, secondTries: [] }
}

async function runTests(name: string, args: readonly string[]): Promise<Count> {
  console.log('')
  const file = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    cwd: checkoutFolder,
    stdio: 'inherit',
  })
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return readTestReport(name, file, checkoutFolder, code === 0)
}
