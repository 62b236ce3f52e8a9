import type { TypeMeta } from '#contract/api/meta.ts'

/** Whether records of a type are work that somebody does: people name it by its number, everything else by its title. */
export const isWork = (type: TypeMeta): boolean =>
  !type.satellite && type.fields.some((field) => field.name === 'assignee' && field.kind === 'ref')
