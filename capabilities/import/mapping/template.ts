/** Fills a template from cells by name; null when none of its cells has a value. */
export type FillTemplate = (cell: (name: string) => string | null) => string | null

/**
 * Makes a text with cells in it ready: `{{category}} · {{subcategory}}`. A missing cell takes along the text between it
 * and the cell in front of it, so that no separator stands alone. `names` are the cells that it asks for.
 */
export const compileTemplate = (template: string): { fill: FillTemplate; names: readonly string[] } => {
  const pieces = template.split(/\{\{\s*(.+?)\s*\}\}/)
  const names = pieces.filter((_, index) => index % 2 === 1)
  const last = pieces.at(-1) ?? ''
  if (names.length === 0) return { names, fill: () => template }
  const fill: FillTemplate = (cell) => {
    let text = ''
    let isEmpty = true
    for (let index = 1; index < pieces.length; index += 2) {
      const value = cell(pieces[index] as string)
      if (value === null) continue
      const between = pieces[index - 1] as string
      text += isEmpty ? (pieces[0] as string) + value : between + value
      isEmpty = false
    }
    return isEmpty ? null : text + last
  }
  return { names, fill }
}
