interface Labels {
  readonly label: string
  readonly labelMany: string
}

/** How many records of which types an import made, in words: the most first, as `6,541 people, 78 teams, 2 organisations`. */
export const madeWords = (
  made: Readonly<Record<string, number>>,
  labelsOf: (type: string) => Labels | undefined,
  number: (count: number) => string,
): readonly string[] =>
  Object.entries(made)
    .map(([type, count]) => ({ count, words: wordsOf(labelsOf(type), count) ?? type }))
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
    .map(({ count, words }) => `${number(count)} ${words}`)

const wordsOf = (labels: Labels | undefined, count: number): string | undefined =>
  (count === 1 ? labels?.label : labels?.labelMany)?.toLowerCase()
