import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Abilities, ApiRecord, ListAnswer, TransitionAbility } from '#contract/api/records.ts'
import { recordsKey } from '../../../../web/api/queries.ts'
import { listRecords } from '../../../../web/api/records.ts'

/** A task as it hangs under a record, with what the reader may do to it. */
export type ListedTask = ApiRecord & { readonly abilities: Abilities }

interface TaskList extends ListAnswer {
  readonly data: readonly ListedTask[]
}

const mostTasks = 100

/** The tasks of a record in their order. */
export const useTasks = (taskType: TypeMeta | undefined, recordId: string) =>
  useQuery({
    queryKey: [...recordsKey(taskType?.plural ?? 'tasks'), 'of', recordId],
    enabled: taskType !== undefined,
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const asked = { filter: tasksOf(recordId), sort: 'position,number', limit: mostTasks, abilities: true }
      return (await listRecords(taskType?.plural ?? 'tasks', asked, signal)) as TaskList
    },
  })

/** The filter of a record's tasks. */
export const tasksOf = (recordId: string): string => `about = ${JSON.stringify(recordId)}`

/** Asks for everything about tasks again. */
export const useTasksChanged = (taskType: TypeMeta): (() => void) => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: recordsKey(taskType.plural) })
}

/** What a tick does: ends the work, or takes it up again where it has ended. */
export const tickOf = ({ stateClass, abilities }: ListedTask): TransitionAbility | undefined =>
  abilities.transitions.find(({ name }) => name === (hasEnded(stateClass) ? 'reopen' : 'finish'))

export const hasEnded = (stateClass: string): boolean => stateClass === 'closed' || stateClass === 'cancelled'

/** Where the next task stands: after the last one. */
export const nextPosition = (tasks: readonly ApiRecord[]): number =>
  Math.min(lastPosition, Math.max(0, ...tasks.map(({ position }) => Number(position) || 0)) + 1)
const lastPosition = 9999

/** Those of the open tasks of the same record that a task waits for. */
export const openBefore = (task: ApiRecord, all: readonly ListedTask[]): readonly ListedTask[] => {
  const waitsFor: readonly unknown[] = Array.isArray(task['dependsOn']) ? task['dependsOn'] : []
  return all.filter(({ id, stateClass }) => waitsFor.includes(id) && !hasEnded(stateClass))
}
