import type { Measure } from './measures.ts'

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0)

/** The figure that is held against the goal. */
const held = ({ values, at }: Measure): number =>
  at === 'sum' ? sum(values) : at === 'most' ? Math.max(0, ...values) : quantile(values, 0.95)

export const isMet = (measure: Measure): boolean => held(measure) <= measure.goal

const figure = (value: number, unit: Measure['unit']): string =>
  unit === 'share' ? value.toFixed(4) : value.toFixed(unit === 'ms' ? 1 : 0)

/** A line of the table: what, how often, the spread, the goal, and whether it is met. */
export const lineOf = (measure: Measure): string => {
  const { what, values, unit, goal, at } = measure
  const spread =
    at === 'sum'
      ? ['', '', '']
      : [quantile(values, 0.5), quantile(values, 0.95), Math.max(0, ...values)].map((each) =>
          figure(each, unit),
        )
  const cells = [
    String(values.length),
    ...spread,
    at === 'sum' ? figure(sum(values), unit) : '',
    `${at === 'sum' ? '' : `${at} `}≤ ${figure(goal, unit)}`,
  ]
  return `| ${what.padEnd(58)} | ${cells.map((cell) => cell.padStart(10)).join(' | ')} | ${isMet(measure) ? 'met' : 'MISSED'} |`
}

export const heading = [
  `| ${'what'.padEnd(58)} | ${['times', 'p50 ms', 'p95 ms', 'most ms', 'sum', 'goal'].map((cell) => cell.padStart(10)).join(' | ')} |     |`,
  `| ${'-'.repeat(58)} | ${Array.from({ length: 6 }, () => '-'.repeat(10)).join(' | ')} | --- |`,
].join('\n')
