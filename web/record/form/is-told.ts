import type { TypeMeta } from '#contract/api/meta.ts'

/** Derived choices are what a person wants to know before: they decide how fast help comes. */
export const isTold = (field: TypeMeta['fields'][number]): boolean => field.derived && field.kind === 'choice'
