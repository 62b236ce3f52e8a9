import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { launchBrowser } from '../../harness/browser.ts'
import { openHouse } from './house.ts'
import { measureAll } from './measures.ts'
import { takeNotes } from './notes.ts'
import { heading, isMet, lineOf } from './report.ts'

// npm run measure-web -- [--log incident_event_log.zip] [--copies 22] | [--url http://… --email … --password …]

const { values } = parseArgs({
  options: {
    log: { type: 'string' },
    copies: { type: 'string' },
    url: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
  },
})
const print = (line: string): void => void process.stdout.write(`${line}\n`)

const house = await openHouse(
  { ...values, copies: values.copies === undefined ? undefined : Number(values.copies) },
  print,
)
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    baseURL: house.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  await takeNotes(context)
  const { email, password } = house
  const signedIn = await context.request.post('/api/v1/session', { data: { email, password } })
  if (!signedIn.ok()) throw new Error(`Signing in as "${email}" was refused: give an e-mail and a password.`)
  const { count } = (await (await context.request.get('/api/v1/incidents/count')).json()) as { count: number }
  print(
    `${count} incidents, ${house.what}; Chromium ${browser.version()}, 1440 × 900; ` +
      `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)} at the start`,
  )
  print(heading)
  const missed: string[] = []
  await measureAll(context, (measure) => {
    print(lineOf(measure))
    if (isMet(measure)) return
    missed.push(measure.what)
    for (const reason of measure.because ?? []) print(`    ${reason}`)
  })
  print(missed.length === 0 ? 'Every goal is met.' : `Missed: ${missed.join('; ')}.`)
  process.exitCode = missed.length === 0 ? 0 : 1
} finally {
  await browser.close()
  await house.close()
}
