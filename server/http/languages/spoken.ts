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

/** A record with what the product noted in it, in the reader's language. */
export const recordIn = <Row extends ApiRecord>({ actor }: Ctx, { fields }: EngineType, row: Row): Row => {
  const said = [...fields.values()].flatMap(({ name, options }) => {
    const value = 'noted' in options && options.noted ? row[name] : null
    return typeof value === 'string' ? [[name, notedIn(actor.language, value)] as const] : []
  })
  return said.length === 0 ? row : { ...row, ...Object.fromEntries(said) }
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
