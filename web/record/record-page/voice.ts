import type { TypeMeta } from '#contract/api/meta.ts'

export type Voice = 'reply' | 'comment'

/**
 * How one speaks on the records of a type: in replies where somebody has asked for it and waits for word, else in
 * comments among all who may see it.
 */
export const voiceOf = ({ fields }: Pick<TypeMeta, 'fields'>): Voice =>
  fields.some(({ name }) => name === 'requester') ? 'reply' : 'comment'
