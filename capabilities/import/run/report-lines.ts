import { madeWords } from '#contract/api/made-words.ts'
import type { TypeRegistry } from '#engine'
import type { Counted } from './report.ts'
import type { ImportResult } from './run.ts'

const quirkWords: Readonly<Record<string, string>> = {
  'start.elsewhere': 'records begin in another state than new ones do',
  'order.file': 'records have rows in another order than that of the file',
  'order.tie': 'records have two rows of the same order: the file decided',
  'order.gap': 'records have gaps in the order of their rows',
  'clock.backwards': 'records have a row that is earlier than the one before it',
  'state.left': 'rows name no state: it stays as it was',
  'time.gap': 'times did not exist (the clock was put forward) and were taken as later',
  'time.twice': 'times happened twice (the clock was put back); the first is meant',
  'number.taken': 'records could not keep their number and got one of our own',
}

const wordsOf = (kind: string): string => {
  const [group, field] = kind.split('.')
  if (group === 'missing') return `rows have no ${field}: it got what the mapping says instead`
  if (group === 'left') return `rows have no ${field}: what is there stays`
  if (group === 'expect') return `rows name another ${field} than the product works out`
  return quirkWords[kind] ?? kind
}

const count = (value: number): string => value.toLocaleString('en')

/** The report for a person at a terminal. */
export const reportLines = (
  { report, outcome, batch, total, isContinued }: ImportResult,
  { seconds, peakMb, types }: { seconds: number; peakMb: number; types: TypeRegistry },
): readonly string[] => {
  const would = outcome === 'trial' ? 'would be ' : ''
  const made = madeWords(report.made, (name) => (types.has(name) ? types.get(name) : undefined), count)
  return [
    ...(batch
      ? [
          `${batch.number}${isContinued ? ' went on and' : ''} ${outcome === 'done' ? 'is done' : 'was stopped'}.`,
        ]
      : ['A trial: nothing was changed.']),
    `${count(report.read)} rows read = ${count(report.applied)} ${would}applied + ${count(report.refused)} refused + ${count(report.unchanged)} without change`,
    ...(report.known > 0
      ? [`  of those without change ${count(report.known)} had been imported before`]
      : []),
    `  ${count(report.created)} records ${would}made, ${count(report.changed)} ${would}changed${made.length > 0 ? `; named by cells and ${would}made: ${made.join(', ')}` : ''}`,
    ...countedLines('Handled', report.quirks, wordsOf),
    ...countedLines('Refused', report.reasons, (kind) => kind),
    ...(outcome === 'stopped'
      ? [`${count(total - report.read)} rows are left: the same command goes on with them.`]
      : []),
    `${seconds.toFixed(1)} s, ${count(Math.round(report.read / Math.max(seconds, 0.001)))} rows/s, at most ${peakMb} MB of memory`,
  ]
}

const countedLines = (
  title: string,
  counted: Readonly<Record<string, Counted>>,
  words: (kind: string) => string,
): string[] => {
  const kinds = Object.entries(counted).sort(([, a], [, b]) => b.count - a.count)
  if (kinds.length === 0) return []
  return [
    `${title}:`,
    ...kinds.flatMap(([kind, { count: times, examples }]) => [
      `  ${count(times).padStart(8)}  ${words(kind)}`,
      ...examples
        .slice(0, 2)
        .map(
          ({ line, key, detail }) => `            line ${line}${key === null ? '' : `, ${key}`}: ${detail}`,
        ),
    ]),
  ]
}
