/** The condition of a rule that asks for one group: under which claim the provider names it, and as what. */
export interface GroupCondition {
  readonly claim: string
  readonly group: string
}

const form = /^list contains\(claims\.([^,()"\s]*), ("(?:[^"\\]|\\.)*")\)$/

/** A condition as the form for one group shows it; null for any other, which is shown as its text. */
export const groupOf = (when: string): GroupCondition | null => {
  const [, claim, literal] = form.exec(when) ?? []
  if (claim === undefined || literal === undefined) return null
  const group = textOf(literal)
  // Another spelling of the same is left as it was written.
  return group !== null && whenIn({ claim, group }) === when ? { claim, group } : null
}

/** The condition in FEEL that holds for whoever is in the group. */
export const whenIn = ({ claim, group }: GroupCondition): string =>
  `list contains(claims.${claim.replace(/[,()"\s]/g, '')}, ${JSON.stringify(group)})`

const textOf = (literal: string): string | null => {
  try {
    return String(JSON.parse(literal))
  } catch {
    return null
  }
}
