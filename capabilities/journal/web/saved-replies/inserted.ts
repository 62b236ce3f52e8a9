/** Where the caret stands in a text, or what is selected in it. */
export interface Caret {
  readonly from: number
  readonly to: number
}

/** A text with a piece in place of what is selected, as a paragraph of its own, and where the caret belongs. */
export const inserted = (
  text: string,
  { from, to }: Caret,
  piece: string,
): { readonly text: string; readonly caret: number } => {
  const before = text.slice(0, from).trimEnd()
  const after = text.slice(to).trimStart()
  const start = before === '' ? piece : `${before}\n\n${piece}`
  return { text: after === '' ? start : `${start}\n\n${after}`, caret: start.length }
}
