import { queryOptions } from '@tanstack/react-query'
import { dueTone } from '#contract/clocks/tone.ts'
import type { DueTone } from '#contract/clocks/tone.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { recordsKey } from '../../api/queries.ts'
import { listRecords } from '../../api/records.ts'

/** A part of somebody's work, in the order in which it wants doing. */
export interface HomeList {
  readonly name: 'decide' | 'due' | 'mine' | 'tasks' | 'queue' | 'waiting' | 'old'
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
  // What is late comes first, then what is due next; what has no due time stands at the end, by its priority.
  const byNeed = ['nextDueAt', 'priority'].filter(has).concat('createdAt').join(',')
  const byFollowUp = has('followUpAt') ? 'followUpAt' : 'updatedAt'
  const waiting = 'assignee = me and stateClass = "waiting"'
  return [
    ...(has('followUpAt')
      ? [{ name: 'due', filter: `${waiting} and followUpAt <= now`, sort: byFollowUp } as const]
      : []),
    { name: 'mine', filter: `assignee = me and ${inHand}`, sort: byNeed },
    { name: 'queue', filter: `team in my.teams and assignee = null and ${inHand}`, sort: byNeed },
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

/** Tasks of whatever record that somebody has given to the reader. */
export const taskList: HomeList = {
  name: 'tasks',
  filter: `assignee = me and ${inHand}`,
  sort: 'dueAt,createdAt',
}

/** When a record wants to be done, as it is sorted in its list; null where nobody has said when. */
export const dueOf = (
  { name }: Pick<HomeList, 'name'>,
  record: ApiRecord,
  now: number,
): { readonly at: string; readonly tone: DueTone } | null => {
  const field = name === 'tasks' ? 'dueAt' : 'nextDueAt'
  const at = record[field]
  if (typeof at !== 'string') return null
  // A task's time is a time and no clock: nothing has to be called late.
  if (name === 'tasks') return { at, tone: Date.parse(at) < now ? 'late' : null }
  return { at, tone: dueTone(record, field, now) }
}

const shown = [
  'title',
  'priority',
  'requester',
  'about',
  'assignee',
  'followUpAt',
  'nextDueAt',
  'dueLevel',
  'dueAt',
]

export const homeListQuery = (type: TypeMeta, { filter, sort }: HomeList) =>
  queryOptions({
    queryKey: [...recordsKey(type.plural), 'home', filter],
    staleTime: 15_000,
    queryFn: ({ signal }) => {
      const fields = shown.filter((name) => type.fields.some((field) => field.name === name)).join(',')
      return listRecords(type.plural, { filter, sort, fields, limit: mostRows }, signal)
    },
  })
