import type { QueryClient } from '@tanstack/react-query'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { paths } from '../../paths.ts'
import { isWorkType } from '../../record/filter/presets.ts'
import { decisionList, homeListQuery, homeLists, taskList } from './home-lists.ts'
import type { HomeList } from './home-lists.ts'

/** A list of somebody's work, and the type of its records. */
export interface WorkPart {
  readonly type: TypeMeta
  readonly list: HomeList
}

/** The type that an agent's day is made of; undefined for who can be given no work. */
export const workTypeOf = (types: readonly TypeMeta[]): TypeMeta | undefined =>
  types.find((type) => !type.satellite && isWorkType(type))

/** All of the reader's work in the order in which it is shown. */
export const workParts = (types: readonly TypeMeta[], work: TypeMeta): readonly WorkPart[] => {
  const named = (name: string, list: HomeList): readonly WorkPart[] =>
    types.filter((type) => type.name === name && type !== work).map((type) => ({ type, list }))
  return [
    ...named('approval', decisionList),
    ...homeLists(work).flatMap((list) => [
      { type: work, list },
      ...(list.name === 'mine' ? named('task', taskList) : []),
    ]),
  ]
}

/** What can be begun with: what waits for others, or has been listed already, can't. */
export const startable = (parts: readonly WorkPart[]): readonly WorkPart[] =>
  parts.filter(({ list: { name } }) => name !== 'waiting' && name !== 'old')

/** The rows of each part; undefined while they are on their way. */
type Rows = readonly (readonly ApiRecord[] | undefined)[]

/**
 * Address of what wants doing first: a question that others wait for, a follow-up that is due, of one's own work and tasks
 * whichever is due first, the queue. Null where there is nothing but where the reader is already.
 */
export const firstOf = (parts: readonly WorkPart[], rows: Rows, here = ''): string | null => {
  const pieces = parts.flatMap(({ type, list }, at) =>
    (rows[at] ?? []).map((record) => ({
      rank: ranks.findIndex((names) => names.includes(list.name)),
      due: dueTimeOf(list, record),
      address: paths.record(type.plural, record.number),
    })),
  )
  // A part's own order stays where nothing is due.
  const [first] = pieces
    .filter(({ address }) => address !== here)
    .toSorted((a, b) => a.rank - b.rank || (a.due === b.due ? 0 : a.due - b.due))
  return first?.address ?? null
}

const ranks: readonly (readonly HomeList['name'][])[] = [['decide'], ['due'], ['mine', 'tasks'], ['queue']]

const dueTimeOf = ({ name }: HomeList, record: ApiRecord): number => {
  const at = name === 'mine' ? record['nextDueAt'] : name === 'tasks' ? record['dueAt'] : null
  return typeof at === 'string' ? Date.parse(at) : Infinity
}

/** Asks for the reader's work, as far as it is not known, and says what to begin with. */
export const nextPiece = async (
  queries: QueryClient,
  types: readonly TypeMeta[],
  here: string,
): Promise<string | null> => {
  const work = workTypeOf(types)
  if (!work) return null
  const parts = startable(workParts(types, work))
  const answers = await Promise.all(
    parts.map(({ type, list }) => queries.fetchQuery(homeListQuery(type, list))),
  )
  return firstOf(
    parts,
    answers.map(({ data }) => data),
    here,
  )
}
