import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'

// Derives shape.json from the log of a real desk: node tests/bench/data/derive-shape.ts incident_event_log.csv
// Only counts leave the log, no row and no name.

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Name the file incident_event_log.csv of UCI data set 498.')

type Row = Readonly<Record<string, string>>
const last = new Map<string, Row>()
for await (const row of createReadStream(file).pipe(parse({ columns: true, trim: true })))
  last.set((row as Row).number ?? '', row as Row)
const rows = [...last.values()]

/** How often each value occurs, the most frequent first; which value it is does not matter here. */
const counts = (name: string): number[] =>
  [...Map.groupBy(rows, (row) => row[name] ?? '?')]
    .filter(([value]) => value !== '?')
    .map(([, members]) => members.length)
    .sort((a, b) => b - a)

const missing = (name: string): number =>
  Math.round((rows.filter((row) => row[name] === '?').length / rows.length) * 1000) / 1000

const at = (text = '?'): number => {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? []
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

const words = { '1': 'high', '2': 'medium', '3': 'low' } as Readonly<Record<string, string>>
const level = (text = ''): string => words[text.slice(0, 1)] ?? 'medium'

const levels = Object.fromEntries(
  [...Map.groupBy(rows, ({ impact, urgency }) => `${level(impact)} ${level(urgency)}`)].map(
    ([name, members]) => [name, members.length],
  ),
)

const perPart = (parts: number, part: (at: Date) => number): number[] => {
  const found = Array<number>(parts).fill(0)
  for (const { opened_at } of rows) found[part(new Date(at(opened_at)))]! += 1
  return found
}

const minutes = rows
  .filter(({ resolved_at }) => resolved_at !== '?')
  .map(({ opened_at, resolved_at }) => Math.max(0, Math.round((at(resolved_at) - at(opened_at)) / 60_000)))
  .sort((a, b) => a - b)

const shape = {
  source:
    'Counts from UCI Machine Learning Repository 498, Incident management process enriched event log (Amaral, Fantinato, Peres 2018), doi:10.24432/C57S4H, CC BY 4.0',
  incidents: rows.length,
  levels,
  callers: counts('caller_id').slice(0, 400),
  callersInAll: counts('caller_id').length,
  teams: counts('assignment_group'),
  withoutTeam: missing('assignment_group'),
  resolvers: counts('assigned_to'),
  withoutResolver: missing('assigned_to'),
  categories: counts('category'),
  symptoms: counts('u_symptom'),
  withoutSymptom: missing('u_symptom'),
  locations: counts('location'),
  closingCodes: counts('closed_code'),
  channels: counts('contact_type'),
  hours: perPart(24, (time) => time.getUTCHours()),
  weekdays: perPart(7, (time) => time.getUTCDay()),
  minutesToResolution: Array.from(
    { length: 101 },
    (_, index) => minutes[Math.floor((index / 100) * (minutes.length - 1))],
  ),
}
await writeFile(join(import.meta.dirname, 'shape.json'), `${JSON.stringify(shape)}\n`)
