const longest = 50
const mostTries = 20
// In the address this is the page that makes one.
const reserved: readonly string[] = ['new']

/** Keys for a dashboard of that name, the best first: what stands in its address. */
export const boardKeys = (title: string): readonly string[] => {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  const base = plain === '' ? 'dashboard' : plain
  const numbered = Array.from({ length: mostTries }, (_, at) => `${base}-${at + 2}`)
  return reserved.includes(base) ? numbered : [base, ...numbered]
}
