import { singleColumn } from './sql-kind.ts'

/** The wire form of a timestamp as PostgreSQL writes it into JSON in a UTC session: `2026-11-20T11:00:00.5+00:00`. */
export const wireTime = (json: string): string => {
  const dot = json.indexOf('.')
  if (json.endsWith('+00:00')) {
    if (dot === -1) return `${json.slice(0, 19)}.000Z`
    return `${json.slice(0, 19)}.${json
      .slice(dot + 1, -6)
      .padEnd(3, '0')
      .slice(0, 3)}Z`
  }
  return new Date(json).toISOString()
}

export const datetimeSql = singleColumn('timestamptz(3)', { decode: (json) => wireTime(json as string) })
