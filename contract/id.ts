import { v5, v7, validate } from 'uuid'

/** A new record id: UUID version 7, so that ids sort by the time at which they were made. */
export const newId = (): string => v7()

const ownNames = '6f1f3f0e-5c0b-5d3a-9c52-6b7f0f3b8a41'

/** The same id for the same parts: what a job makes under it exists once, however often the job runs. */
export const idFrom = (...parts: readonly string[]): string => v5(parts.join('\n'), ownNames)

/** Whether a text has the form of an id; everything else is treated as a human number such as INC0001234. */
export const isId = (text: string): boolean => validate(text)
