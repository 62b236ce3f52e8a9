import { types } from 'pg'

type Parser = (text: string) => unknown

const asText: Parser = (text) => text

/** `2026-11-20 11:00:00.5+00` as the ISO instant `2026-11-20T11:00:00.500Z`; other offsets are converted to UTC. */
function instantOf(text: string): string {
  if (!text.endsWith('+00')) return new Date(isoOf(text)).toISOString()
  const seconds = text.slice(0, 19)
  const fraction = text.slice(20, -3)
  return `${seconds.slice(0, 10)}T${seconds.slice(11)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

const isoOf = (text: string): string => {
  const [day = '', rest = ''] = text.split(' ')
  return `${day}T${rest.replace(/([+-]\d{2})$/, '$1:00')}`
}

const textArray = types.getTypeParser(1009 as 25) as (text: string) => unknown[]

const eachText = (value: unknown, parse: Parser): unknown =>
  Array.isArray(value)
    ? value.map((entry) => eachText(entry, parse))
    : typeof value === 'string'
      ? parse(value)
      : value

const arrayOf =
  (parse: Parser): Parser =>
  (text) =>
    eachText(textArray(text), parse)

/** Texts where JavaScript's own types would lose digits, the zone or the day. Keys are the OIDs of pg_type. */
const parsers = new Map<number, Parser>([
  [20, asText], // int8
  [1700, asText], // numeric
  [1082, asText], // date
  [1114, asText], // timestamp
  [1184, instantOf], // timestamptz
  [1186, asText], // interval
  [1016, arrayOf(asText)],
  [1231, arrayOf(asText)],
  [1182, arrayOf(asText)],
  [1185, arrayOf(instantOf)],
])

/** How a column of the given type is read: int8, numeric and date as text, timestamptz as an ISO instant in UTC. */
export const parserOf = (oid: number, format?: 'text' | 'binary'): Parser =>
  (format === 'binary' ? undefined : parsers.get(oid)) ?? (types.getTypeParser(oid, format) as Parser)
