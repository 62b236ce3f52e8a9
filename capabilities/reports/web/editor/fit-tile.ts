import type { GroupKey, Measure } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { FieldMeta, TypeMeta } from '#contract/api/meta.ts'
import { isBucket, isFlow, timeFieldOf } from '../question/question.ts'

export type Kind = Tile['kind']
export type Series = Tile['series'][number]

export const kinds: readonly Kind[] = ['figure', 'bar', 'line', 'area', 'table', 'heat', 'flow']

const groupable: readonly string[] = ['choice', 'ref', 'boolean', 'text', 'integer', 'date', 'email']
const followable: readonly string[] = ['choice', 'ref', 'boolean', 'text']
const systemGroups = ['state', 'stateClass', 'createdBy', 'updatedBy'] as const
const systemTimes = ['createdAt', 'updatedAt'] as const

const usable =
  (kinds: readonly string[]) =>
  (field: FieldMeta): boolean =>
    field.filterable && kinds.includes(field.kind) && field.target !== '*'

/** Fields by whose values records can be grouped; the server says the same and has the last word. */
export const groupFields = ({ fields }: TypeMeta): readonly string[] => [
  ...systemGroups,
  ...fields.filter(usable(groupable)).map(({ name }) => name),
]

/** Times by whose days, weeks, months records can be grouped. */
export const timeFields = ({ fields }: TypeMeta): readonly string[] => [
  ...fields.filter(usable(['datetime'])).map(({ name }) => name),
  ...systemTimes,
]

/** Fields whose values records go through. */
export const flowFields = ({ fields }: TypeMeta): readonly string[] => [
  'state',
  ...fields.filter(usable(followable)).map(({ name }) => name),
]

export const count: Measure = { as: 'count', fn: 'count', unit: 'hours' }

const seriesOf = (groupBy: readonly GroupKey[]): Series => ({
  request: { groupBy: [...groupBy], measures: [count], limit: 1000 },
})

const byMonth = (type: TypeMeta): GroupKey => ({ field: timeFieldOf(type), bucket: 'month', zone: 'reader' })
const flow: GroupKey = { flow: ['state'] }

/** What a type is most often grouped by: its priority or another choice, else its states. */
const firstGroup = (type: TypeMeta, except: readonly GroupKey[] = []): GroupKey => {
  const named = ['priority', 'kind', 'team', 'state', ...groupFields(type)]
  const known = groupFields(type)
  return named.find((each) => known.includes(each) && !except.includes(each)) ?? 'state'
}

const groupsFor = (kind: Kind, given: readonly GroupKey[], type: TypeMeta): readonly GroupKey[] => {
  const plain = given.filter((key) => !isFlow(key))
  const [first, second] = plain
  switch (kind) {
    case 'figure':
      return []
    case 'flow':
      return [given.find(isFlow) ?? flow]
    case 'heat': {
      const one = first ?? firstGroup(type)
      return [one, second ?? firstGroup(type, [one])]
    }
    case 'line':
    case 'area':
      return plain.length > 0 ? plain.slice(0, 2) : [byMonth(type)]
    case 'bar':
      return plain.length > 0 ? plain.slice(0, 2) : [firstGroup(type)]
    case 'table':
      return given
  }
}

const sizes: Readonly<Record<Kind, { readonly width: number; readonly height: number }>> = {
  figure: { width: 3, height: 3 },
  bar: { width: 6, height: 7 },
  line: { width: 6, height: 7 },
  area: { width: 6, height: 7 },
  table: { width: 6, height: 7 },
  heat: { width: 6, height: 10 },
  flow: { width: 12, height: 12 },
}

/** A tile to begin with: how many records there are. */
export const newTile = (title: string, type: TypeMeta, kind: Kind = 'figure'): Tile => ({
  title,
  kind,
  type: type.name,
  series: [seriesOf(groupsFor(kind, [], type))],
  transform: 'none',
  stacked: false,
  ...sizes[kind],
})

/** The same questions shown in another way, as far as that way can show them. */
export const asKind = (tile: Tile, kind: Kind, type: TypeMeta): Tile => {
  const isSingle = kind === 'figure' || kind === 'heat' || kind === 'flow' || kind === 'table'
  const kept = isSingle ? tile.series.slice(0, 1) : tile.series
  const series = kept.map((each) => fitted(each, groupsFor(kind, each.request.groupBy, type)))
  const isAdded =
    tile.transform === 'backlog' &&
    (kind === 'bar' || kind === 'line' || kind === 'area') &&
    series.every(({ request }) => request.groupBy[0] !== undefined && isBucket(request.groupBy[0]))
  const isNatural = tile.width === sizes[tile.kind].width && tile.height === sizes[tile.kind].height
  return {
    ...tile,
    kind,
    series,
    transform: isAdded ? 'backlog' : tile.transform === 'share' && !isSingle ? 'share' : 'none',
    stacked: tile.stacked && kind === 'bar',
    ...(isNatural && sizes[kind]),
  }
}

/** The same tile over other records: what it asked of the old ones says nothing of the new. */
export const ofType = (tile: Tile, type: TypeMeta): Tile => ({
  ...newTile(tile.title, type, tile.kind),
  note: tile.note,
  translations: tile.translations,
  width: tile.width,
  height: tile.height,
})

/** Another series that asks like the last one. */
export const withSeries = (tile: Tile): Tile => {
  const last = tile.series.at(-1)
  if (!last) return tile
  const [first] = last.request.groupBy
  const one = fitted(last, first === undefined ? [] : [first])
  return {
    ...tile,
    series: [
      ...tile.series.map((each) => fitted(each, each.request.groupBy.slice(0, 1))),
      { ...one, label: undefined, translations: undefined },
    ],
  }
}

/** A series in other groups; an order by what is no more is given up. */
export const fitted = (series: Series, groupBy: readonly GroupKey[]): Series => {
  const { request } = series
  const names = [...groupBy.map(nameOf), ...request.measures.map(({ as }) => as)]
  const sort = request.sort?.filter((key) => names.includes(key.replace(/^-/, '')))
  return { ...series, request: { ...request, groupBy: [...groupBy], sort: sort?.length ? sort : undefined } }
}

const nameOf = (key: GroupKey): string =>
  typeof key === 'string' ? key : 'field' in key ? key.field : 'ranges' in key ? 'range' : 'flow'

/** A series that measures something else; names stay unique, and what is drawn is one of them. */
export const measured = (series: Series, measures: readonly Measure[]): Series => {
  const named = measures.reduce<readonly Measure[]>(
    (before, measure) => [...before, { ...measure, as: freeName(measure, before) }],
    [],
  )
  const figure = named.some(({ as }) => as === series.figure) ? series.figure : undefined
  return fitted(
    { ...series, figure, request: { ...series.request, measures: [...named] } },
    series.request.groupBy,
  )
}

/** A series that calls one of its figures so; by what it computes where the name is empty. */
export const named = (series: Series, as: string, name: string): Series => {
  const others = Object.entries(series.names ?? {}).filter(([each]) => each !== as)
  const names = name ? [...others, [as, name] as const] : others
  return { ...series, names: names.length > 0 ? Object.fromEntries(names) : undefined }
}

const freeName = ({ as }: Measure, before: readonly Measure[]): string => {
  const isFree = (name: string): boolean => before.every((each) => each.as !== name)
  if (isFree(as)) return as
  const base = as.replace(/\d+$/, '')
  for (let number = 2; ; number++) if (isFree(`${base}${number}`)) return `${base}${number}`
}
