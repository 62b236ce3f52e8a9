import { v7, validate } from 'uuid'

/** A new record id: UUID version 7, so that ids sort by the time at which they were made. */
export const newId = (): string => v7()

/** Whether a text has the form of an id; everything else is treated as a human number such as INC0001234. */
export const isId = (text: string): boolean => validate(text)
