// Asks the registry for known holes in what the lockfile brings. Without an answer nothing is known, and that is said.
import { spawnSync } from 'node:child_process'
import { checkout } from './bootstrap/steps.mjs'

const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  cwd: checkout,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})

const report = answerOf(stdout ?? '')
if (report?.metadata?.vulnerabilities === undefined) {
  console.log(`NOT AUDITED: the registry does not answer (${report?.message ?? 'no answer'}).`)
  console.log('Run `npm run audit` where it does; nothing is known about holes in the packages until then.')
  // Where the audit must not be missed (a release) its absence is a failure.
  process.exitCode = process.argv.includes('--must') ? 1 : 0
} else {
  const { high, critical, total } = report.metadata.vulnerabilities
  console.log(`audited: ${total} known holes, ${high} high, ${critical} critical`)
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
    console.log(`  ${severity.padEnd(9)}${name} ${range}`)
  process.exitCode = high + critical > 0 ? 1 : 0
}

function answerOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
