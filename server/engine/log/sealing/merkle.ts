import { hash as digest } from 'node:crypto'

// The Merkle trees of RFC 6962, section 2.1: leaves and nodes are hashed with different prefixes, so that no node can be
// shown as a leaf; an odd node at the end of a level goes up as it is.

const leafPrefix = Buffer.from([0])
const nodePrefix = Buffer.from([1])

const sha256 = (...parts: readonly Uint8Array[]): Buffer => digest('sha256', Buffer.concat(parts), 'buffer')

/** The hash of a leaf: SHA-256(0x00 ‖ entry). */
export const leafOf = (entry: Uint8Array): Buffer => sha256(leafPrefix, entry)

const nodeOf = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodePrefix, left, right)

const levelAbove = (level: readonly Buffer[]): Buffer[] => {
  const above: Buffer[] = []
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = [level[index] as Buffer, level[index + 1]]
    above.push(right ? nodeOf(left, right) : left)
  }
  return above
}

/** The root over hashes of leaves; that of no leaves is SHA-256 of nothing. */
export const rootOf = (leaves: readonly Buffer[]): Buffer => {
  let level = leaves
  while (level.length > 1) level = levelAbove(level)
  return level[0] ?? sha256()
}

/** The hashes that lead from the leaf at `index` to the root, from below (RFC 6962, section 2.1.1). */
export const pathOf = (leaves: readonly Buffer[], index: number): Buffer[] => {
  const path: Buffer[] = []
  let level = leaves
  for (let at = index; level.length > 1; at >>= 1) {
    const sibling = level[at ^ 1]
    if (sibling) path.push(sibling)
    level = levelAbove(level)
  }
  return path
}

/** The root to which a path leads, or null when the path is not one of a tree of that size (RFC 9162, section 2.1.3.2). */
export const rootByPath = (
  leaf: Buffer,
  { index, size, path }: { index: number; size: number; path: readonly Buffer[] },
): Buffer | null => {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null
  let [at, last, node] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      node = nodeOf(sibling, node)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else node = nodeOf(node, sibling)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? node : null
}

const half = (value: number): number => Math.floor(value / 2)
