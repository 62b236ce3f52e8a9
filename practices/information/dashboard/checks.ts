import { dashboardLayout } from '#contract/api/dashboard.ts'
import type { DashboardLayout, Tile } from '#contract/api/dashboard.ts'
import type { ProblemIssue } from '#contract/problem.ts'
import { aggregateIssues, type Ctx, type Practice } from '#engine'

const mostIssues = 20

/** A layout that a page could not draw, or that asks what cannot be asked, is refused: which tile, what, and why. */
export const dashboardChecks: NonNullable<Practice['checks']> = (after, ctx) => {
  const parsed = dashboardLayout.safeParse(after.layout)
  if (!parsed.success)
    return parsed.error.issues.slice(0, mostIssues).map(({ path, message }) => ({
      field: 'layout',
      code: 'layout.form',
      message: `Tiles: ${path.join('.')}: ${message}`,
      details: { path, ...(typeof path[1] === 'number' && { tile: path[1] }) },
    }))
  return [
    ...filterIssues(ctx, parsed.data),
    ...parsed.data.tiles.flatMap((tile, at) => tileIssues(ctx, tile, at)),
  ].slice(0, mostIssues)
}

/** The filter of the whole is about the type of the first tile, as on its page. */
const filterIssues = (ctx: Ctx, { filter, tiles: [first] }: DashboardLayout): readonly ProblemIssue[] => {
  const type = first && ctx.types.has(first.type) ? ctx.types.get(first.type) : null
  if (!filter?.trim() || type === null) return []
  const request = { filter, groupBy: [], measures: [], limit: 1 }
  return aggregateIssues(ctx, type, request).map(({ code, message }) => ({
    field: 'layout',
    code: `layout.${code}`,
    message: `Filter of all tiles: ${message}`,
  }))
}

const tileIssues = (ctx: Ctx, tile: Tile, at: number): readonly ProblemIssue[] => {
  const issue = (code: string, message: string, series?: number): ProblemIssue => ({
    field: 'layout',
    code: `layout.${code}`,
    message:
      series === undefined || tile.series.length === 1
        ? `Tile ${at + 1} "${tile.title}": ${message}`
        : `Tile ${at + 1} "${tile.title}", series ${series + 1}: ${message}`,
    details: { tile: at, ...(series !== undefined && { series }) },
  })
  if (!ctx.types.has(tile.type)) return [issue('type', `There is no type "${tile.type}".`)]
  const type = ctx.types.get(tile.type)
  return [
    ...unfit(tile).map((message) => issue('kind', message)),
    ...tile.series.flatMap(({ request, figure }, series) => [
      ...aggregateIssues(ctx, type, request).map(({ code, message }) => issue(code, message, series)),
      ...(figure === undefined || request.measures.some(({ as }) => as === figure)
        ? []
        : [issue('figure', `It draws "${figure}", which it does not ask for.`, series)]),
    ]),
  ]
}

const isFlow = (key: object | string | undefined): boolean => typeof key === 'object' && 'flow' in key
const isBucket = (key: object | string | undefined): boolean => typeof key === 'object' && 'bucket' in key

/** What the kind of a tile can't show of what it asks. */
const unfit = ({ kind, series, transform }: Tile): readonly string[] => {
  const groups = series.map(({ request }) => request.groupBy)
  const flows = groups.flat().filter(isFlow).length
  const isPlot = kind === 'bar' || kind === 'line' || kind === 'area'
  const faults: readonly (readonly [boolean, string])[] = [
    [series.some(({ request }) => request.measures.length === 0), 'It asks for no figure.'],
    [kind === 'figure' && groups.flat().length > 0, "One number can't be in groups."],
    [isPlot && groups.some(({ length }) => length === 0), 'A chart needs something to group by.'],
    [isPlot && groups.some(({ length }) => length > 2), 'A chart shows at most two groups.'],
    [
      series.length > 1 && groups.some(({ length }) => length > 1),
      'Of several series each can have one group only.',
    ],
    [
      kind === 'heat' && (series.length > 1 || groups[0]?.length !== 2),
      'A heat map shows one series in two groups.',
    ],
    [kind === 'flow' && (series.length > 1 || flows !== 1), 'Ways between states need one series of steps.'],
    [
      kind !== 'flow' && kind !== 'table' && flows > 0,
      'Steps are shown as ways between states, or as a table.',
    ],
    [
      transform === 'backlog' && (!isPlot || groups.some(([first]) => !isBucket(first))),
      'A backlog adds up what comes and goes in buckets of time.',
    ],
  ]
  return faults.filter(([isFault]) => isFault).map(([, message]) => message)
}
