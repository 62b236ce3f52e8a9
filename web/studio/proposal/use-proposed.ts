import { useQuery } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { RecordAnswer } from '#contract/api/records.ts'
import { isProblem } from '../../api/problem.ts'
import { readRecord } from '../../api/records.ts'
import { useTypes } from '../../api/use-meta.ts'
import { proposable } from './proposal-shape.ts'

export interface Proposed {
  readonly type: TypeMeta
  readonly answer: RecordAnswer
}

/** The record behind a number, of whichever of the types it is; null for none, undefined while it is looked for. */
export const useProposed = (number: string): Proposed | null | undefined => {
  const types = useTypes().filter(({ name }) => proposable.some((each) => each === name))
  const { data } = useQuery({
    queryKey: ['records', 'proposed', number],
    queryFn: async ({ signal }): Promise<Proposed | null> => {
      for (const type of types) {
        try {
          return { type, answer: await readRecord(type.plural, number, signal) }
        } catch (error) {
          if (!isProblem(error, 'not_found')) throw error
        }
      }
      return null
    },
    meta: { errors: 'inline' },
  })
  return data
}
