import { queryOptions } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import { recordsKey } from '../../api/queries.ts'
import { listRecords } from '../../api/records.ts'

/** A part of somebody's work, in the order in which it wants doing. */
export interface HomeList {
  readonly name: 'decide' | 'due' | 'mine' | 'queue' | 'waiting' | 'old'
  /** FEEL. */
  readonly filter: string
  readonly sort: string
}

const inHand = 'stateClass in ("new", "active")'
/** Nothing has happened to it for so long. */
const oldAfter = 'P5D'
const mostRows = 8

/** What an agent's day is made of, the most pressing first; a type without follow-up dates has none that are due. */
export const homeLists = (type: TypeMeta): readonly HomeList[] => {
  const has = (name: string): boolean => type.fields.some((field) => field.name === name)
  const byPriority = has('priority') ? 'priority,createdAt' : 'createdAt'
  const byFollowUp = has('followUpAt') ? 'followUpAt' : 'updatedAt'
  const waiting = 'assignee = me and stateClass = "waiting"'
  return [
    ...(has('followUpAt')
      ? [{ name: 'due', filter: `${waiting} and followUpAt <= now`, sort: byFollowUp } as const]
      : []),
    { name: 'mine', filter: `assignee = me and ${inHand}`, sort: byPriority },
    { name: 'queue', filter: `team in my.teams and assignee = null and ${inHand}`, sort: byPriority },
    {
      name: 'waiting',
      filter: has('followUpAt') ? `${waiting} and (followUpAt = null or followUpAt > now)` : waiting,
      sort: byFollowUp,
    },
    {
      name: 'old',
      filter: `(assignee = me or team in my.teams) and ${inHand} and now - updatedAt > duration("${oldAfter}")`,
      sort: 'updatedAt',
    },
  ]
}

/** What is asked of the reader: there is somebody who can't go on without the answer. */
export const decisionList: HomeList = {
  name: 'decide',
  filter: 'assignee = me and stateClass = "new"',
  sort: 'nextDueAt,createdAt',
}

const shown = ['title', 'priority', 'requester', 'assignee', 'followUpAt']

export const homeListQuery = (type: TypeMeta, { filter, sort }: HomeList) =>
  queryOptions({
    queryKey: [...recordsKey(type.plural), 'home', filter],
    staleTime: 15_000,
    queryFn: ({ signal }) => {
      const fields = shown.filter((name) => type.fields.some((field) => field.name === name)).join(',')
      return listRecords(type.plural, { filter, sort, fields, limit: mostRows }, signal)
    },
  })
