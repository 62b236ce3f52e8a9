import type { AggregateInput, GroupKey } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import { withinPeriod } from './period.ts'
import type { Period } from './period.ts'

/** What the whole dashboard is narrowed to. */
export interface Narrowing {
  /** FEEL over the type that the filter line is about; empty for everything. */
  readonly filter: string
  readonly type: string
  readonly period: Period
  readonly timeZone: string
}

type Bucket = Extract<GroupKey, { bucket: string }>

export const isBucket = (key: GroupKey): key is Bucket => typeof key === 'object' && 'bucket' in key
export const isFlow = (key: GroupKey): key is Extract<GroupKey, { flow: string[] }> =>
  typeof key === 'object' && 'flow' in key

/** All of these; empty for none. */
export const allOf = (conditions: readonly (string | undefined)[]): string => {
  const given = conditions.map((condition) => condition?.trim() ?? '').filter(Boolean)
  return given.length > 1 ? given.map((condition) => `(${condition})`).join(' and ') : (given[0] ?? '')
}

/** The time by which records of a type belong to a period: when they were opened, else created. */
export const timeFieldOf = (type: TypeMeta): string =>
  type.fields.some(({ name, kind, filterable }) => name === 'openedAt' && kind === 'datetime' && filterable)
    ? 'openedAt'
    : 'createdAt'

/**
 * What the API is asked for each series of a tile. What is counted by a time is of the period by that time; a backlog
 * is built up from its beginning, whatever part of it is shown.
 */
export const questionsOf = (tile: Tile, type: TypeMeta, narrowing: Narrowing): readonly AggregateInput[] =>
  tile.series.map(({ request }) => {
    const bucket = request.groupBy.find(isBucket)
    const isWhole = tile.transform === 'backlog'
    const period = isWhole
      ? ''
      : withinPeriod(bucket?.field ?? timeFieldOf(type), narrowing.period, narrowing.timeZone)
    const chosen = tile.type === narrowing.type ? narrowing.filter : ''
    return {
      ...request,
      filter: allOf([request.filter, chosen, period]) || undefined,
      groupBy: request.groupBy.map((key) =>
        isBucket(key) && key.zone === 'reader' ? { ...key, zone: narrowing.timeZone } : key,
      ),
    }
  })
