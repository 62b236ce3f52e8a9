import { expect, test } from 'vitest'
import { fittingLayout, flowLayout } from './flow-layout.ts'

const node = (key: string) => ({ key, width: 90, height: 44 })
const edge = (from: string, to: string, count = 100) => ({ from, to, labelWidth: 24, count })

test('states stand from left to right, and ways back have a line of their own', () => {
  const picture = flowLayout(
    [node('start'), node('new'), node('active'), node('resolved')],
    [edge('start', 'new'), edge('new', 'active'), edge('active', 'resolved'), edge('resolved', 'active', 2)],
    'wide',
  )
  const xs = ['start', 'new', 'active', 'resolved'].map((key) => picture.nodes.get(key)?.x ?? 0)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  expect(picture.edges).toHaveLength(4)
  const [there, back] = [picture.edges[2], picture.edges[3]]
  expect(there?.path).not.toBe(back?.path)
  expect(there?.label).not.toEqual(back?.label)
  for (const { path } of picture.edges) expect(path).toMatch(/^M[\d. -]+( [QL][\d. -]+)+$/)
})

test('a picture is drawn as wide as its tile lets it, and from the top down where that is narrow', () => {
  const keys = ['start', 'new', 'active', 'waiting', 'resolved', 'closed']
  const nodes = keys.map(node)
  const edges = keys.slice(1).map((key, at) => edge(keys[at] ?? '', key))
  const leastScale = 0.82
  const drawn = [1000, 700, 280].map((width) => fittingLayout(nodes, edges, { width, leastScale }))
  for (const [at, width] of [1000, 700, 280].entries())
    expect((drawn[at]?.width ?? Infinity) * leastScale).toBeLessThanOrEqual(width)
  const places = [...(drawn[2]?.nodes.values() ?? [])]
  expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b))
  expect(new Set(places.map(({ x }) => x)).size).toBe(1)
})
