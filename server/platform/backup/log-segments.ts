/** PostgreSQL's write-ahead log is cut into segments, named by timeline and place: 8 + 8 + 8 hexadecimal digits. */

const hex = (value: bigint): string => value.toString(16).toUpperCase().padStart(8, '0')

const perFile = (segmentBytes: number): bigint => 0x1_0000_0000n / BigInt(segmentBytes)

/** The name of the segment that holds a place of the log (`0/3000060`). */
export function segmentAt(lsn: string, timeline: string, segmentBytes: number): string {
  const [high = '0', low = '0'] = lsn.split('/')
  const place = (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
  return nameOf(timeline, place / BigInt(segmentBytes), segmentBytes)
}

const nameOf = (timeline: string, number: bigint, segmentBytes: number): string =>
  timeline + hex(number / perFile(segmentBytes)) + hex(number % perFile(segmentBytes))

const numberOf = (name: string, segmentBytes: number): bigint =>
  BigInt(`0x${name.slice(8, 16)}`) * perFile(segmentBytes) + BigInt(`0x${name.slice(16)}`)

/** The segment `by` places further on the same timeline. */
export const segmentAfter = (name: string, segmentBytes: number, by = 1): string =>
  nameOf(name.slice(0, 8), numberOf(name, segmentBytes) + BigInt(by), segmentBytes)

/** The place of the log at which a segment begins, as PostgreSQL writes it. */
export function startOf(name: string, segmentBytes: number): string {
  const place = numberOf(name, segmentBytes) * BigInt(segmentBytes)
  return `${(place >> 32n).toString(16).toUpperCase()}/${(place & 0xffff_ffffn).toString(16).toUpperCase()}`
}

/** All names from one to the other, both included; none when `to` lies before `from`. */
export function segmentsFrom(from: string, to: string, segmentBytes: number): string[] {
  const names: string[] = []
  for (let name = from; name <= to; name = segmentAfter(name, segmentBytes)) names.push(name)
  return names
}
