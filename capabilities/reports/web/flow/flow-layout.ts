import { Graph, layout } from '@dagrejs/dagre'

export interface FlowNode {
  readonly key: string
  readonly width: number
  readonly height: number
}
export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly labelWidth: number
  /** How often it was taken: frequent ways are kept straight and forward. */
  readonly count: number
}

interface Point {
  readonly x: number
  readonly y: number
}

export interface FlowPicture {
  readonly width: number
  readonly height: number
  /** Middles of the nodes, by key. */
  readonly nodes: ReadonlyMap<string, Point>
  /** For each edge in order: its line, and where its number stands. */
  readonly edges: readonly { readonly path: string; readonly label: Point }[]
}

/** Left to right with room, the same drawn together, or from the top down. */
export type FlowShape = 'wide' | 'close' | 'tall'

const gaps = {
  wide: { rankdir: 'LR', nodesep: 34, ranksep: 56, edgesep: 18 },
  close: { rankdir: 'LR', nodesep: 30, ranksep: 26, edgesep: 14 },
  tall: { rankdir: 'TB', nodesep: 22, ranksep: 30, edgesep: 10 },
} as const

/**
 * The first shape that fits into a width at no less than a scale, else the narrowest: that one is scrolled in. Pure;
 * sizes in pixels.
 */
export const fittingLayout = (
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  { width, leastScale }: { readonly width: number; readonly leastScale: number },
): FlowPicture => {
  let narrowest = flowLayout(nodes, edges, 'wide')
  for (const shape of ['wide', 'close', 'tall'] as const) {
    const picture = flowLayout(nodes, edges, shape)
    if (picture.width * leastScale <= width) return picture
    if (picture.width < narrowest.width) narrowest = picture
  }
  return narrowest
}

/** Places states and the ways between them, ways back included. Pure; sizes in pixels. */
export const flowLayout = (
  nodes: readonly FlowNode[],
  edges: readonly FlowEdge[],
  shape: FlowShape,
): FlowPicture => {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({
    ...gaps[shape],
    marginx: 12,
    marginy: 16,
    acyclicer: 'greedy',
  })
  for (const { key, width, height } of nodes) graph.setNode(key, { width, height })
  for (const [at, { from, to, labelWidth, count }] of edges.entries())
    graph.setEdge(
      from,
      to,
      { width: labelWidth, height: 18, labelpos: 'c', weight: 1 + Math.round(Math.sqrt(count)) },
      String(at),
    )
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width,
    height,
    nodes: new Map(
      nodes.map(({ key }) => {
        const { x, y } = graph.node(key) as Point
        return [key, { x, y }]
      }),
    ),
    edges: edges.map(({ from, to }, at) => {
      const { points, x, y } = graph.edge({ v: from, w: to, name: String(at) }) as Point & { points: Point[] }
      return { path: smooth(points), label: onCurve(points, { x, y }) }
    }),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A curve through the middles of a line's parts: it touches each part and has no corner. */
const smooth = (points: readonly Point[]): string => {
  const [first, ...rest] = points
  const last = points.at(-1)
  if (!first || !last) return ''
  const middles = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? last
    const isLast = at === rest.length - 2
    const to = isLast ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${round(point.x)} ${round(point.y)} ${round(to.x)} ${round(to.y)}`
  })
  const straight = middles.length === 0 ? [`L${round(last.x)} ${round(last.y)}`] : []
  return [`M${round(first.x)} ${round(first.y)}`, ...middles, ...straight].join(' ')
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Where the curve is nearest to one of the points that bend it: its number must lie on it, not beside it. */
const onCurve = (points: readonly Point[], wanted: Point): Point => {
  const distance = ({ x, y }: Point): number => Math.hypot(x - wanted.x, y - wanted.y)
  const inner = points.slice(1, -1)
  const at =
    1 +
    inner.reduce((best, point, index) => (distance(point) < distance(inner[best] ?? point) ? index : best), 0)
  const [before, bend, after] = [points[at - 1], points[at], points[at + 1]]
  if (!before || !bend || !after) return wanted
  const from = at === 1 ? before : middle(before, bend)
  const to = at === points.length - 2 ? after : middle(bend, after)
  return { x: round((from.x + 2 * bend.x + to.x) / 4), y: round((from.y + 2 * bend.y + to.y) / 4) }
}
