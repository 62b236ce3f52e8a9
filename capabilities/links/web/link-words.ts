/** How a link reads from the end that the reader stands at: `causes` from here is `is caused by` from there. */
const fromOtherEnd: Readonly<Record<string, string>> = {
  causes: 'isCausedBy',
  blocks: 'isBlockedBy',
  duplicates: 'isDuplicatedBy',
  resolves: 'isResolvedBy',
}

/** The catalogue's word for a link's kind; null for a kind that the catalogue does not know yet. */
export const linkWord = (kind: string, isFirstEnd: boolean): string =>
  isFirstEnd ? kind : (fromOtherEnd[kind] ?? kind)
