import { cpus, totalmem } from 'node:os'
import type { Case } from '../cases/cases.ts'
import type { Figures, Measured } from './measure.ts'

/** Machine and conditions, for whoever compares. */
export const conditions = (busy: number, version: string): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}, ${version}, fsync on`,
    `${busy < 0.2 ? 'quiet' : 'shared'}: ${Math.round(busy * 100)} % of the processors were busy with something else at the start`,
  ].join('; ')

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** Requests, or records where a request makes many, in a second. */
const perSecond = (measured: Measured, rows = 1): number => measured.pace.perSecond * rows

const ratio = (product: Measured, floor: Measured): number => product.pace.perSecond / floor.pace.perSecond

/** The same by CPU of both programs and the database: what else the machine does changes it less. */
const ratioByCpu = (product: Measured, floor: Measured): number =>
  (floor.appMs + floor.databaseMs) / (product.appMs + product.databaseMs)

const header = [
  'case', 'per s', 'of same SQL', 'of one statement', 'by CPU', 'p50 ms', 'p99 ms', 'statements', 'app ms', 'db ms', 'floor db ms',
  'WAL B', 'RSS MB',
] // prettier-ignore

const rowOf = (
  each: Case,
  { product, floor, physical, statements, memoryMb }: Figures,
): readonly string[] => [
  each.title,
  short(perSecond(product, each.rows)),
  ratio(product, floor).toFixed(2),
  ratio(product, physical).toFixed(2),
  ratioByCpu(product, floor).toFixed(2),
  short(product.pace.p50),
  short(product.pace.p99),
  String(statements),
  short(product.appMs),
  short(product.databaseMs),
  short(floor.databaseMs),
  short(product.walBytes),
  String(memoryMb),
]

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export const heading = (): string => [line(header), line(header.map(() => '---'))].join('\n')
export const row = (each: Case, figures: Figures): string => line(rowOf(each, figures))

/** What was promised, and whether it holds. */
export const verdicts = (
  cases: readonly Case[],
  all: readonly Figures[],
  idleMb: number,
): readonly string[] => [
  ...all.flatMap((figures) => {
    const each = cases.find(({ name }) => name === figures.name)
    const said: string[] = []
    const floor = ratio(figures.product, figures.floor)
    if (each?.goal !== undefined)
      said.push(
        verdict(
          floor >= each.goal,
          `${each.name} at ${figures.size}: ${floor.toFixed(2)} of the same SQL, goal ${each.goal}`,
        ),
      )
    if (each?.goalMs !== undefined && each.connections === 1)
      said.push(
        verdict(
          figures.product.pace.p50 < each.goalMs,
          `${each.name} at ${figures.size}: ${short(figures.product.pace.p50)} ms, goal ${each.goalMs} ms`,
        ),
      )
    return said
  }),
  ...growth(cases, all),
  verdict(idleMb < 150, `the app idle: ${idleMb} MB, goal 150 MB`),
]

const mostGrowth = 1.2

/** From the smallest to the largest size, by the CPU that a request takes: what waits for others is not growth. */
const growth = (cases: readonly Case[], all: readonly Figures[]): readonly string[] =>
  cases.flatMap((each) => {
    const own = all.filter(({ name }) => name === each.name).sort((a, b) => a.size - b.size)
    const [first] = own
    const last = own.at(-1)
    if (!first || !last || first.size === last.size) return []
    const cost = ({ product }: Figures): number => product.appMs + product.databaseMs
    const grown = cost(last) / cost(first)
    const text = `${each.name} from ${first.size} to ${last.size}: ${grown.toFixed(2)} times the CPU, ${(last.product.pace.p50 / first.product.pace.p50).toFixed(2)} times the middle latency`
    return [each.mayGrow ? `    ${text}` : verdict(grown <= mostGrowth, `${text}, goal ${mostGrowth}`)]
  })

const verdict = (holds: boolean, text: string): string => `${holds ? 'ok  ' : 'MISS'} ${text}`
