import { expect } from 'vitest'
import type { Visitor } from '../../harness/journey.ts'

export interface Made {
  readonly id: string
  readonly number: string
}

/** A record that a journey begins with, made as its visitor. */
export const makes = async (visitor: Visitor, plural: string, values: object): Promise<Made> => {
  const { status, json } = await visitor.asks('POST', `/${plural}`, values)
  expect(status, JSON.stringify(json)).toBe(201)
  return json['data'] as Made
}

/** A record as it is now. */
export const valuesOf = async (
  visitor: Visitor,
  plural: string,
  number: string,
): Promise<Record<string, unknown>> =>
  (await visitor.asks('GET', `/${plural}/${number}`)).json['data'] as Record<string, unknown>
