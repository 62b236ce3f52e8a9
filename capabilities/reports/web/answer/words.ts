import type { GroupKey, Measure } from '#contract/api/aggregate.ts'
import type { Tile } from '#contract/api/dashboard.ts'
import type { TypeMeta } from '#contract/api/meta.ts'
import type { Refs } from '#contract/api/records.ts'
import { infer } from '#contract/rule/infer.ts'
import { isRuleError } from '#contract/rule/error.ts'
import { parseRule } from '#contract/rule/parse.ts'
import type { T } from '../../../../web/i18n/i18n.ts'
import { numberText } from '../../../../web/kit/marks/format.ts'
import type { Reader } from '../../../../web/kit/reader.ts'
import { recordFields } from '../../../../web/record/filter/filter-field.ts'
import type { RecordField } from '../../../../web/record/filter/filter-field.ts'
import { filterSchema } from '../../../../web/record/filter/rule-schema.ts'
import { isBucket, isFlow } from '../question/question.ts'
import { bucketText, isMonth, keyText } from './buckets.ts'

/** Everything that values of an answer are put into words with. */
export interface Words {
  readonly type: TypeMeta
  readonly types: readonly TypeMeta[]
  readonly refs: Refs
  readonly reader: Reader
  readonly t: T
}

export type DurationUnit = Measure['unit']

/** The unit of a figure: a duration's, `share`, or null for a plain number. */
export type FigureUnit = DurationUnit | 'share' | null

/** Whether a measure is of a duration follows from what it is computed of. */
export const unitOf = (measure: Measure, { type, types }: Pick<Words, 'type' | 'types'>): FigureUnit => {
  if (measure.fn === 'share') return 'share'
  if (measure.fn === 'count' || measure.fn === 'distinct' || measure.of === undefined) return null
  if (measure.of === 'elapsed') return measure.unit
  try {
    const isDuration = (text: string): boolean => {
      const expression = parseRule(text)
      return infer(expression, filterSchema(type, types)).of(expression).kind === 'duration'
    }
    if (!isDuration(measure.of)) return null
    return measure.fn === 'ratio' && isDuration(measure.per ?? '') ? 'share' : measure.unit
  } catch (error) {
    // The server refuses the request and says why; this is only about its unit.
    if (isRuleError(error)) return null
    throw error
  }
}

/** A figure as it is read: `25.4 h`, `1,175`, `37 %`; a dash for none. */
export const figureText = (
  value: number | null,
  unit: FigureUnit,
  { reader, t }: Pick<Words, 'reader' | 't'>,
): string => {
  if (value === null) return '–'
  if (unit === 'share')
    // Of what is nearly whole the rest counts: 99.95 % available is not 100.
    return new Intl.NumberFormat(reader.language, {
      style: 'percent',
      maximumFractionDigits: value > 0.99 ? 3 : 1,
    }).format(value)
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Math.round(value * 10) / 10
  const isSmall = unit !== null && value !== 0 && Math.abs(value) < 0.1
  const text = numberText(isSmall ? Number(value.toPrecision(2)) : rounded, reader)
  return unit === null ? text : t(`reports.unit.${unit}`, { value: text })
}

/** What a measure is called: `Median`, `90 % take at most`, or what is counted. */
export const measureWords = (
  measure: Measure,
  { type, t }: Pick<Words, 'type' | 't'>,
  isOfSteps = false,
): string => {
  const { fn, of, p = 0.5 } = measure
  if (fn === 'count') return isOfSteps ? t('reports.flow.count') : type.labelMany
  if (fn === 'distinct' && of === undefined) return type.labelMany
  // What a ratio means its parts do not say: it is called like the field that holds the same of one record.
  if (fn === 'ratio') return fieldOf(measure.as, { type, t })?.label ?? t('reports.measure.ratio')
  const name =
    fn === 'percentile'
      ? t('reports.measure.percentile', { percent: Math.round(p * 1000) / 10 })
      : t(`reports.measure.${fn}`)
  return of === 'elapsed' ? t('reports.measure.before', { name }) : name
}

/** What a series itself calls one of its measures. */
export const nameIn = (names: Tile['series'][number]['names'], as: string): string | undefined =>
  names && Object.hasOwn(names, as) ? names[as] : undefined

/** The names of a series' measures, each of them once. */
export const measureNames = (
  { request: { measures, groupBy }, names: own }: Tile['series'][number],
  words: Pick<Words, 'type' | 't'>,
): readonly string[] => {
  const names = measures.map((measure) => measureWords(measure, words, groupBy.some(isFlow)))
  return names.map((name, at) => {
    const measure = measures[at]
    const called = measure && nameIn(own, measure.as)
    if (called) return called
    if (!measure || names.indexOf(name) === names.lastIndexOf(name)) return name
    return fieldOf(measure.of ?? '', words)?.label ?? `${name} (${measure.as})`
  })
}

/** The name of a group in the rows of an answer. */
export const groupName = (key: GroupKey): string =>
  typeof key === 'string' ? key : isBucket(key) ? key.field : isFlow(key) ? 'to' : 'range'

const fieldOf = (name: string, { type, t }: Pick<Words, 'type' | 't'>): RecordField | undefined =>
  recordFields(type, t).find((field) => field.name === name)

/** What a group is called: its field. */
export const groupWords = (key: GroupKey, words: Pick<Words, 'type' | 't'>): string => {
  if (isFlow(key)) return words.t('reports.flow.step')
  if (typeof key === 'object' && 'ranges' in key) return words.t('reports.range.title')
  const name = typeof key === 'string' ? key : key.field
  return fieldOf(name, words)?.label ?? name
}

/** A group's value as its reader knows it. */
export const valueWords = (key: GroupKey, value: unknown, words: Words): string => {
  const { t, refs, reader } = words
  if (isFlow(key)) return stepWords(key.flow, value as FlowPoint, words)
  if (value === null || value === undefined) return t('kit.noValue')
  if (isBucket(key)) return bucketText(value as readonly [string, string], key.bucket, reader)
  if (typeof key === 'object') return rangeText(value as readonly [number | null, number | null], key, words)
  const field = fieldOf(key, words)
  const text = value as string | number | boolean
  if (field?.kind === 'ref') return refs[String(text)]?.title ?? t('kit.unreadable')
  if (field?.choices) return field.choices[String(text)] ?? String(text)
  if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
  if (isMonth(value)) return keyText(`${value}-01`, 'month', reader)
  return typeof value === 'number' ? numberText(value, reader) : String(text)
}

export type FlowPoint = readonly (string | null)[]

/** A place on a way: `Waiting · Requester`. */
export const stepWords = (fields: readonly string[], point: FlowPoint | null, words: Words): string =>
  point === null
    ? words.t('reports.flow.start')
    : point
        .flatMap((value, at) => (value === null ? [] : [valueWords(fields[at] ?? '', value, words)]))
        .join(' · ')

const hours = { seconds: 1 / 3600, minutes: 1 / 60, hours: 1, days: 24 } as const

// A bound of 72 hours reads as 3 days.
const boundOf = (bound: number, unit: DurationUnit): { amount: number; unit: DurationUnit } => {
  const inHours = bound * hours[unit]
  if (inHours >= 24 && inHours % 24 === 0) return { amount: inHours / 24, unit: 'days' }
  if (inHours >= 1 && Number.isInteger(inHours)) return { amount: inHours, unit: 'hours' }
  return { amount: bound, unit }
}

const rangeText = (
  [low, high]: readonly [number | null, number | null],
  key: Extract<GroupKey, { ranges: number[] }>,
  words: Words,
): string => {
  const { t, reader } = words
  const measure = { as: 'x', fn: 'mean', of: key.of, unit: key.unit } as const
  const isDuration = unitOf(measure, words) !== null
  const split = (bound: number) => (isDuration ? boundOf(bound, key.unit) : { amount: bound, unit: null })
  const told = (bound: number): string => {
    const { amount, unit } = split(bound)
    const value = numberText(amount, reader)
    return unit === null ? value : t(`reports.unit.${unit}`, { value })
  }
  if (low === null) return t('reports.range.below', { high: told(high ?? 0) })
  if (high === null) return t('reports.range.from', { low: told(low) })
  const isOneUnit = split(low).unit === split(high).unit
  const from = isOneUnit ? numberText(split(low).amount, reader) : told(low)
  return t('reports.range.between', { low: from, high: told(high) })
}
