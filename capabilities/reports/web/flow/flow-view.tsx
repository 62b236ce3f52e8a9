import { useElementSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { numberText } from '../../../../web/kit/marks/format.ts'
import { Button } from '../../../../web/kit/overlay/button.tsx'
import { paths } from '../../../../web/paths.ts'
import type { Answered, Behind } from '../answer/plot-shape.ts'
import type { Words } from '../answer/words.ts'
import { edgeWidth, flowGraph, frequentEdges } from './flow-graph.ts'
import type { GraphEdge, GraphNode } from './flow-graph.ts'
import { fittingLayout } from './flow-layout.ts'
import type { FlowPicture } from './flow-layout.ts'
import classes from './flow.module.css'

// Smaller than this its numbers could not be read: it scrolls instead.
const leastScale = 0.82
const nodeHeight = 44
// Inter's letters are about this wide at 12 px; text is measured before it is drawn.
const letterWidth = 6.6

/** The picture of the states: nodes with how often they were reached, arrows with how often they were taken. */
export default function FlowView({ answered, words }: { answered: Answered; words: Words }) {
  const [showsAll, setShowsAll] = useState(false)
  const graph = useMemo(() => flowGraph(answered, words), [answered, words])
  const frequent = useMemo(() => frequentEdges(graph.edges), [graph])
  const rare = graph.edges.length - frequent.length
  return (
    <div className={classes.whole}>
      <Picture nodes={graph.nodes} edges={showsAll ? graph.edges : frequent} words={words} />
      {rare > 0 && (
        <div>
          <Button kind="plain" size="small" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {words.t(showsAll ? 'reports.flow.hideRare' : 'reports.flow.showRare', { count: rare })}
          </Button>
        </div>
      )}
    </div>
  )
}

interface PictureProps {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly words: Words
}

function Picture({ nodes, edges, words }: PictureProps) {
  const { t, reader } = words
  const { ref, width, height } = useElementSize()
  const isMeasured = width > 0
  const picture = useMemo(
    () => (isMeasured ? draw(nodes, edges, { words, width }) : null),
    [nodes, edges, words, width, isMeasured],
  )
  const most = Math.max(...edges.map(({ count }) => count))
  const steps = edges.reduce((sum, { count }) => sum + count, 0)
  // The rare ways are drawn first, so that the frequent ones lie on top.
  const ordered = [...edges.entries()].sort(([, a], [, b]) => a.count - b.count)
  const label = t('reports.flow.label', { count: nodes.length, steps: numberText(steps, reader) })
  const least = { width: (picture?.width ?? 0) * leastScale, height: (picture?.height ?? 0) * leastScale }
  const isCut = Math.floor(least.width) > width || Math.floor(least.height) > height
  return (
    <>
      <div ref={ref} className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
        {picture && (
          <svg
            className={classes.picture}
            viewBox={`0 0 ${picture.width} ${picture.height}`}
            style={{ minWidth: least.width, minHeight: least.height }}
            role="group"
            aria-label={label}
          >
            <Arrowhead />
            {ordered.map(([at, edge]) => (
              <Edge
                key={at}
                edge={edge}
                drawn={picture.edges[at]}
                width={edgeWidth(edge.count, most)}
                nodes={nodes}
                words={words}
              />
            ))}
            {nodes.map((node) => (
              <Node key={node.key} node={node} at={picture.nodes.get(node.key)} words={words} />
            ))}
          </svg>
        )}
      </div>
      {isMeasured && isCut && <p className={classes.hint}>{t('reports.flow.scroll')}</p>}
    </>
  )
}

function Arrowhead() {
  return (
    <defs>
      <marker
        id="flow-arrow"
        viewBox="0 0 10 10"
        refX="9"
        refY="5"
        markerWidth="9"
        markerHeight="9"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path d="M0 0 10 5 0 10z" className={classes.arrow} />
      </marker>
    </defs>
  )
}

const draw = (
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { words: { reader }, width }: { words: Words; width: number },
): FlowPicture =>
  fittingLayout(
    nodes.map(({ key, label }) => ({ key, width: widthOf(label), height: nodeHeight })),
    edges.map(({ from, to, count }) => ({
      from,
      to,
      count,
      labelWidth: 10 + numberText(count, reader).length * letterWidth,
    })),
    { width, leastScale },
  )

const widthOf = (label: string): number => Math.max(72, Math.round(label.length * letterWidth + 24))

interface EdgeProps {
  readonly edge: GraphEdge
  readonly drawn: FlowPicture['edges'][number] | undefined
  readonly width: number
  readonly nodes: readonly GraphNode[]
  readonly words: Words
}

function Edge({ edge, drawn, width, nodes, words }: EdgeProps) {
  if (!drawn) return null
  const name = (key: string): string => nodes.find((node) => node.key === key)?.label ?? ''
  const told = words.t('reports.flow.edge', { from: name(edge.from), to: name(edge.to), told: edge.told })
  return (
    <g className={classes.edge}>
      <Opening list={edge.list} label={told} words={words}>
        <title>{told}</title>
        <path d={drawn.path} className={classes.hit} />
        <path d={drawn.path} className={classes.line} strokeWidth={width} markerEnd="url(#flow-arrow)" />
        <text x={drawn.label.x} y={drawn.label.y}>
          {numberText(edge.count, words.reader)}
        </text>
      </Opening>
    </g>
  )
}

function Node({
  node,
  at,
  words,
}: {
  node: GraphNode
  at: { x: number; y: number } | undefined
  words: Words
}) {
  if (!at) return null
  const count = numberText(node.count, words.reader)
  const width = widthOf(node.label)
  const told = words.t('reports.flow.node', { count: node.count, state: node.label, value: count })
  return (
    <g
      transform={`translate(${at.x - width / 2} ${at.y - nodeHeight / 2})`}
      className={node.stateClass ? classes[node.stateClass] : undefined}
    >
      <Opening list={node.list} label={told} words={words}>
        <title>{told}</title>
        <rect width={width} height={nodeHeight} rx="6" className={classes.box} />
        <text x="12" y="18" className={classes.name}>
          {node.label}
        </text>
        <text x="12" y="34" className={classes.count}>
          {count}
        </text>
      </Opening>
    </g>
  )
}

/** A link within the picture, opened by the router. */
function Opening({
  list,
  label,
  words,
  children,
}: {
  list: Behind | null
  label: string
  words: Words
  children: ReactNode
}) {
  const navigate = useNavigate()
  if (list === null) return <>{children}</>
  const address = paths.list(words.type.plural, list)
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    void navigate({ href: address })
  }
  return (
    <a href={address} aria-label={label} onClick={open}>
      {children}
    </a>
  )
}
