import type { StateClass } from '#contract/lifecycle.ts'
import { isFlow } from '../question/question.ts'
import type { Answered, Behind } from '../answer/plot-shape.ts'
import { behind, drawnMeasure } from '../answer/plot.ts'
import { figureText, measureNames, stepWords, unitOf } from '../answer/words.ts'
import type { FlowPoint, Words } from '../answer/words.ts'

export interface GraphNode {
  readonly key: string
  readonly label: string
  readonly stateClass: StateClass | null
  /** How often it was reached. */
  readonly count: number
  readonly list: Behind | null
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly count: number
  /** The number and the other figures of the step in words. */
  readonly told: string
  readonly list: Behind | null
}

export interface FlowGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

const startKey = 'start'
const keyOf = (point: FlowPoint | null): string => (point === null ? startKey : JSON.stringify(point))

/** The picture of the states: a node for each that was reached, an edge for each way that was taken. */
export const flowGraph = ({ tile, answers }: Answered, words: Words): FlowGraph => {
  const series = tile.series[0]
  const fields = series?.request.groupBy.find(isFlow)?.flow
  if (!series || !fields) return { nodes: [], edges: [] }
  const counted = drawnMeasure(series)
  const names = measureNames(series, words)
  const points = new Map<string, FlowPoint | null>()
  const reached = new Map<string, number>()
  const edges = (answers[0]?.data ?? []).map((row): GraphEdge => {
    const from = row.group.from as FlowPoint | null
    const to = row.group.to as FlowPoint
    const count = row.figures[counted.as] ?? 0
    for (const point of [from, to]) points.set(keyOf(point), point)
    reached.set(keyOf(to), (reached.get(keyOf(to)) ?? 0) + count)
    const told = series.request.measures.map((measure, at) => {
      const text = figureText(row.figures[measure.as] ?? null, unitOf(measure, words), words)
      return measure === counted
        ? words.t('reports.flow.times', { count, value: text })
        : `${names[at] ?? ''}: ${text}`
    })
    return { from: keyOf(from), to: keyOf(to), count, told: told.join(', '), list: behind(row) }
  })
  const starts = edges.filter(({ from }) => from === startKey)
  const nodes = [...points].map(([key, point]): GraphNode => {
    const state = fields.indexOf('state')
    const stateClass = words.type.states.find(({ name }) => name === point?.[state])?.class ?? null
    const count = point === null ? starts.reduce((sum, edge) => sum + edge.count, 0) : (reached.get(key) ?? 0)
    const base = edges.find(({ to }) => to === key)?.list
    return {
      key,
      label: stepWords(fields, point, words),
      stateClass,
      count,
      list: point === null ? null : reachedList(fields, point, base?.filter),
    }
  })
  return { nodes, edges }
}

/** What has ever come to a point, from wherever. */
const reachedList = (fields: readonly string[], point: FlowPoint, filter: string | undefined): Behind => ({
  filter,
  went: `${fields.join(',')}:*>${point.map((value) => value ?? '').join(',')}`,
})

/** Less than this part of all steps is rare: a picture with every way that was ever taken shows none of them. */
const rareShare = 0.001

/** The ways that a picture is readable with: the frequent ones, and of each state the most frequent to it and from it. */
export const frequentEdges = (edges: readonly GraphEdge[]): readonly GraphEdge[] => {
  const least = edges.reduce((sum, { count }) => sum + count, 0) * rareShare
  const ordered = edges.toSorted((a, b) => b.count - a.count)
  const kept = new Set(ordered.filter(({ count }) => count >= least))
  for (const end of ['from', 'to'] as const)
    for (const first of new Map(ordered.toReversed().map((edge) => [edge[end], edge])).values())
      kept.add(first)
  return edges.filter((edge) => kept.has(edge))
}

/** Width of an arrow in pixels: by the root of its number, so that the rare ones are still seen beside the frequent. */
export const edgeWidth = (count: number, most: number): number =>
  most <= 0 ? 1.25 : 1.25 + 8 * Math.sqrt(count / most)
