import type { FieldMeta } from '#contract/api/meta.ts'
import { sameValue } from '../../fields/typing/check-input.ts'
import type { Values } from '../../fields/widget.ts'

/** A field that two people changed from the same version. */
export interface Clash {
  readonly field: FieldMeta
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

/** Fields of mine that somebody else gave another value meanwhile. What both changed to the same is no clash. */
export const clashesOf = (
  fields: readonly FieldMeta[],
  base: Values,
  mine: Values,
  theirs: Values,
): readonly Clash[] =>
  fields.flatMap((field) => {
    const { name } = field
    if (!(name in mine)) return []
    const isUntouched = sameValue(field, base[name], theirs[name])
    const isAgreed = sameValue(field, mine[name], theirs[name])
    return isUntouched || isAgreed
      ? []
      : [{ field, base: base[name], mine: mine[name], theirs: theirs[name] }]
  })

/** Fields that somebody else changed and I did not: saved beside each other, nothing to decide. */
export const changedBeside = (
  fields: readonly FieldMeta[],
  base: Values,
  mine: Values,
  theirs: Values,
): readonly FieldMeta[] =>
  fields.filter(
    (field) =>
      !(field.name in mine) && !field.derived && !sameValue(field, base[field.name], theirs[field.name]),
  )

/**
 * Two versions of a text as one. Where each of them changed other lines the changes stand together; where both changed
 * the same place, theirs comes first and mine behind it. Nothing of either is left out.
 */
export const joinTexts = (base: string, mine: string, theirs: string): string => {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const [old, ours, others] = [base, mine, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ]
  const head = Math.min(sameAtStart(old, ours), sameAtStart(old, others))
  const tail = Math.min(sameAtEnd(old, ours, head), sameAtEnd(old, others, head))
  const middle = (lines: readonly string[]) => lines.slice(head, lines.length - tail)
  const [was, my, their] = [middle(old), middle(ours), middle(others)]
  const disjoint = joinDisjoint(was, my, their)
  return [
    ...old.slice(0, head),
    ...(disjoint ?? unlessSame(their, my)),
    ...old.slice(old.length - tail),
  ].join('\n')
}

// One side changed only the beginning of the stretch and the other only its end.
const joinDisjoint = (
  was: readonly string[],
  a: readonly string[],
  b: readonly string[],
): readonly string[] | null => {
  if (was.length === 0) return null
  for (const [first, last] of [
    [a, b],
    [b, a],
  ] as const) {
    const keptByFirst = sameAtEnd(was, first, 0)
    const keptByLast = sameAtStart(was, last)
    const isApart = was.length - keptByFirst <= keptByLast
    if (isApart)
      return [...first.slice(0, first.length - keptByFirst), ...last.slice(was.length - keptByFirst)]
  }
  return null
}

const unlessSame = (theirs: readonly string[], mine: readonly string[]): readonly string[] =>
  theirs.join('\n') === mine.join('\n') ? theirs : [...theirs, ...mine]

const sameAtStart = (a: readonly string[], b: readonly string[]): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count += 1
  return count
}

const sameAtEnd = (a: readonly string[], b: readonly string[], after: number): number => {
  const most = Math.min(a.length, b.length) - after
  let count = 0
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1
  return count
}
