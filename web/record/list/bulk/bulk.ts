import type { TypeMeta } from '#contract/api/meta.ts'
import type { ApiRecord } from '#contract/api/records.ts'
import { sendBulk } from '../../../api/bulk.ts'
import type { BulkCommand, BulkResult } from '../../../api/bulk.ts'
import { ApiProblem } from '../../../api/problem.ts'
import type { ProblemBody } from '../../../api/problem.ts'
import { listRecords } from '../../../api/records.ts'
import type { Values } from '../../fields/widget.ts'

/** What is done to many records: values that they get, or a step that they take. */
export interface Act {
  readonly values: Values
  readonly step?: string
}

/** What became of one record. */
export interface RowAnswer {
  readonly before: ApiRecord
  /** As it is now; null where it was refused, or may be seen no longer. */
  readonly after: ApiRecord | null
  /** Why it was refused; null where it was done. */
  readonly why: string | null
}

/** How many travel at once: what was done is known early, and no transaction is long. */
export const atOnce = 100

/** The filter of records by their ids. */
export const filterOf = (ids: readonly string[]): string =>
  ids.length === 1 ? `id = "${ids[0]}"` : `id in (${ids.map((id) => `"${id}"`).join(', ')})`

/**
 * Does one thing to many records, a hundred at a time. Each succeeds or is refused by itself; when no answer comes, those
 * that had not been sent are among the refused. The values from before are read first: so that it can be taken back.
 */
export const runBulk = async (
  { plural }: Pick<TypeMeta, 'plural'>,
  rows: readonly ApiRecord[],
  act: Act,
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly RowAnswer[]> => {
  const answers: RowAnswer[] = []
  for (let from = 0; from < rows.length; from += atOnce) {
    const part = rows.slice(from, from + atOnce)
    try {
      answers.push(...(await runPart(plural, part, act)))
    } catch (error) {
      const why = whyOf(error)
      return [...answers, ...rows.slice(from).map((before) => ({ before, after: null, why }))]
    }
    onProgress(answers.length)
  }
  return answers
}

/** The ids of those that were refused: they stay chosen. */
export const remainingOf = (answers: readonly RowAnswer[]): readonly string[] =>
  answers.flatMap(({ before, why }) => (why === null ? [] : [before.id]))

const runPart = async (
  plural: string,
  rows: readonly ApiRecord[],
  act: Act,
): Promise<readonly RowAnswer[]> => {
  const ids = rows.map(({ id }) => id)
  const { data } = await listRecords(plural, { filter: filterOf(ids), limit: atOnce, archived: true })
  const found = new Map(data.map((record) => [record.id, record]))
  const { results } = await sendBulk(plural, commandOf(act, ids))
  return rows.map((row, at) => answerOf(found.get(row.id) ?? row, results[at]))
}

const commandOf = ({ values, step }: Act, ids: readonly string[]): BulkCommand =>
  step === undefined
    ? { update: ids.map((id) => ({ id, values })) }
    : { transition: ids.map((id) => ({ id, transition: step, values })) }

const answerOf = (before: ApiRecord, result: BulkResult | undefined): RowAnswer => ({
  before,
  after: result?.data ?? null,
  why: result?.problem ? whyIn(result.problem) : null,
})

const whyIn = ({ detail, code }: ProblemBody): string => detail ?? code ?? ''

const whyOf = (error: unknown): string => {
  const { detail, code } = ApiProblem.of(error)
  return detail || code
}

/** How one thing that was done to a record is taken back. */
export interface WayBack {
  readonly id: string
  readonly version: number
  readonly values: Values
  readonly transition?: string
}

/**
 * How what was done is taken back, for as long as nobody has changed it since; null where it can't be for all. What has
 * ended is not: its requester has been told, and reopening counts.
 */
export const waysBack = (
  type: Pick<TypeMeta, 'transitions'>,
  answers: readonly RowAnswer[],
  act: Act,
): readonly WayBack[] | null => {
  const ways = answers
    .filter(({ why }) => why === null)
    .flatMap(({ before, after }) => (after === null ? [] : [wayBack(type, before, after, act)]))
  return ways.length > 0 && ways.every((way) => way !== null) ? ways : null
}

const ended: ReadonlySet<string> = new Set(['resolved', 'closed', 'cancelled'])

const wayBack = (
  { transitions }: Pick<TypeMeta, 'transitions'>,
  before: ApiRecord,
  { id, version, state, stateClass }: ApiRecord,
  { values, step }: Act,
): WayBack | null => {
  const former = (names: readonly string[]): Values =>
    Object.fromEntries(names.map((name) => [name, before[name] ?? null]))
  if (step === undefined) return { id, version, values: former(Object.keys(values)) }
  // A step that left it where it was did something else: a mail that is sent is not taken back.
  if (ended.has(stateClass) || state === before.state) return null
  const back = transitions.find(
    ({ from, to, needs }) =>
      from.includes(state) && to === before.state && needs.every((name) => (before[name] ?? null) !== null),
  )
  return back ? { id, version, values: former(back.needs), transition: back.name } : null
}

/** Takes it back; answers why it could not be for those for which it could not. */
export const takeBack = async (plural: string, ways: readonly WayBack[]): Promise<readonly string[]> => {
  const refused: string[] = []
  for (let from = 0; from < ways.length; from += atOnce) {
    const part = ways.slice(from, from + atOnce)
    const { results } = await sendBulk(plural, {
      update: part.flatMap(({ transition, ...way }) => (transition === undefined ? [way] : [])),
      transition: part.flatMap(({ transition, ...way }) =>
        transition === undefined ? [] : [{ ...way, transition }],
      ),
    })
    refused.push(...results.flatMap(({ problem }) => (problem ? [whyIn(problem)] : [])))
  }
  return refused
}
