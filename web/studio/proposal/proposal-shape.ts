import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import type { Values } from '../../record/fields/widget.ts'

/** Values that agreements, calendars and decision tables would have, by their numbers. */
export type Proposal = Readonly<Record<string, Values>>

/** The types of which other values can be proposed. */
export const proposable = ['agreement', 'calendar', 'decision-table'] as const
export type Proposable = (typeof proposable)[number]

/** A stored or typed value as a proposal; what is none of it is left out. */
export const proposalOf = (value: unknown): Proposal =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, Values] =>
            typeof entry[1] === 'object' && entry[1] !== null && !Array.isArray(entry[1]),
        ),
      )
    : {}

/** A proposal with other values for a number; null takes the number out. */
export const withProposed = (proposal: Proposal, number: string, values: Values | null): Proposal => {
  const { [number]: _before, ...others } = proposal
  return values === null ? others : { ...proposal, [number]: values }
}

/** Values without one of them: it stays as it is. */
export const withoutValue = (values: Values, name: string): Values =>
  Object.fromEntries(Object.entries(values).filter(([each]) => each !== name))

/** The fields that a person fills in, in the order of the record's page. */
export const fieldsToPropose = (type: TypeMeta): readonly FieldMeta[] =>
  type.views.form
    .flatMap(({ fields }) => fields)
    .flatMap((name) => type.fields.find((field) => field.name === name) ?? [])
    .filter(({ derived, name }) => !derived && name !== 'title' && name !== 'feedFault')
