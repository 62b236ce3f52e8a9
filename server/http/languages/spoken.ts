import type { Abilities, Ability, ApiRecord } from '#contract/api/records.ts'
import type { ProblemDetails } from '#contract/problem.ts'
import type { Ctx, EngineType } from '#engine'
import { notedIn, wordsIn } from './words.ts'

/** What a problem tells, in a language. */
export const detailsIn = (language: string, details: ProblemDetails): ProblemDetails => {
  const { sentence } = wordsIn(language)
  const { message, issues, remedy } = details
  const said = issues?.map((issue) => ({ ...issue, message: sentence(issue.message) }))
  // A problem about values says what its issues say, one after the other.
  const isSum = issues !== undefined && message === issues.map((issue) => issue.message).join(' ')
  return {
    ...details,
    message: said && isSum ? said.map((issue) => issue.message).join(' ') : sentence(message),
    ...(said && { issues: said }),
    ...(remedy !== undefined && { remedy: sentence(remedy) }),
  }
}

/** Records of a type with what the product noted in them, in the reader's language. */
export const recordsIn = <Row extends ApiRecord>(
  { actor }: Ctx,
  { fields }: EngineType,
  rows: readonly Row[],
): readonly Row[] => {
  const noted = [...fields.values()].filter(({ options }) => 'noted' in options && options.noted)
  if (noted.length === 0) return rows
  return rows.map((row) => {
    const said = noted.flatMap(({ name }) => {
      const value = row[name]
      return typeof value === 'string' ? [[name, notedIn(actor.language, value)] as const] : []
    })
    return { ...row, ...Object.fromEntries(said) }
  })
}

/** Whether something may be done, with the reason in the reader's language. */
export const abilityIn = <Kind extends Ability>({ actor }: Ctx, ability: Kind): Kind =>
  ability.message === undefined
    ? ability
    : { ...ability, message: wordsIn(actor.language).sentence(ability.message) }

/** What may be done to a record, in the reader's language. */
export const abilitiesIn = (ctx: Ctx, { name }: EngineType, abilities: Abilities): Abilities => {
  const { declared } = wordsIn(ctx.actor.language)
  const { update, work, remove, audit, erase, transitions } = abilities
  return {
    ...abilities,
    update: abilityIn(ctx, update),
    work: abilityIn(ctx, work),
    remove: abilityIn(ctx, remove),
    audit: abilityIn(ctx, audit),
    ...(erase && { erase: abilityIn(ctx, erase) }),
    transitions: transitions.map((step) => ({
      ...abilityIn(ctx, step),
      label: declared(`${name}.transitions.${step.name}`, step.label),
    })),
  }
}
