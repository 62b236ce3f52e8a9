import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { listRecords } from '../../../api/records.ts'
import { labelOf } from './ref-labels.ts'

interface Node {
  readonly title: string
  readonly parent: string | null
}

const mostLevels = 8
export const pathSeparator = ' › '

/** Whether records of a type stand in a tree and are told apart by their path: terms of a classification, organisations. */
export const isTree = (type: TypeMeta | undefined): type is TypeMeta =>
  type !== undefined &&
  type.fields.some(
    (field) => field.name === 'parent' && field.kind === 'ref' && field.target === type.name,
  ) &&
  !type.fields.some((field) => field.name === 'assignee')

/** The titles from the root to a node, without the node's own; what is not known is left out. */
export const pathOf = (id: string, known: ReadonlyMap<string, Node>): readonly string[] => {
  const titles: string[] = []
  let above = known.get(id)?.parent ?? null
  for (let level = 0; above !== null && level < mostLevels; level += 1) {
    const node = known.get(above)
    if (!node) break
    titles.unshift(node.title)
    above = node.parent
  }
  return titles
}

const nodeKey = (type: TypeMeta, id: string) => ['tree', type.name, id] as const

/** The paths of records, their ancestors asked for level by level; each node is asked for once. */
export const useTreePaths = (
  type: TypeMeta | undefined,
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> => {
  const client = useQueryClient()
  const paths = useQuery({
    queryKey: ['tree', type?.name ?? '', 'paths', [...ids].sort()],
    enabled: isTree(type) && ids.length > 0,
    staleTime: 5 * 60_000,
    queryFn: async () => {
      if (!type) throw new Error('There is no tree to walk.')
      const known = await loadUp(client, type, ids)
      return new Map(ids.map((id) => [id, pathOf(id, known)]))
    },
  })
  return paths.data ?? none
}
const none: ReadonlyMap<string, readonly string[]> = new Map()

const loadUp = async (
  client: QueryClient,
  type: TypeMeta,
  ids: readonly string[],
): Promise<Map<string, Node>> => {
  const known = new Map<string, Node>()
  let wanted = [...new Set(ids)]
  for (let level = 0; wanted.length > 0 && level < mostLevels; level += 1) {
    for (const id of wanted) {
      const node = client.getQueryData<Node>(nodeKey(type, id))
      if (node) known.set(id, node)
    }
    const missing = wanted.filter((id) => !known.has(id))
    if (missing.length > 0) {
      const list = missing.map((id) => JSON.stringify(id)).join(', ')
      const { data } = await listRecords(type.plural, { filter: `id in (${list})`, limit: missing.length })
      for (const record of data) {
        const node = {
          title: labelOf(type, record).title,
          parent: (record['parent'] as string | null | undefined) ?? null,
        }
        known.set(record.id, node)
        client.setQueryData(nodeKey(type, record.id), node)
      }
    }
    wanted = wanted.flatMap((id) => {
      const parent = known.get(id)?.parent
      return parent && !known.has(parent) ? [parent] : []
    })
  }
  return known
}
