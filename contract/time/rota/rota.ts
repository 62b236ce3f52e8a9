import { Temporal } from 'temporal-polyfill'
import { dateOf, dayOf, timeOf } from '../local-time.ts'

/** Who takes turns, one after the other. */
export interface Rota {
  readonly people: readonly string[]
  /** The local date on which the first turn begins. */
  readonly begins: string
  /** Minutes from midnight at which one hands over to the next, in the zone. */
  readonly handover: number
  readonly turnDays: number
  readonly zone: string
}

/** Somebody who stands in, whoever's turn it is; of several the last one holds. Milliseconds since 1970. */
export interface Cover {
  readonly person: string
  readonly from: number
  readonly to: number
}

/** Who is on call from a moment until another, in milliseconds since 1970. */
export interface Shift {
  readonly person: string | null
  readonly from: number
  readonly to: number
}

/** Who is on call at a moment; null before the first turn, and where nobody takes turns. */
export const onCallAt = (rota: Rota, covers: readonly Cover[], at: number): string | null =>
  covers.findLast(({ from, to }) => from <= at && at < to)?.person ?? inTurn(rota, at)

/** Who is on call in a period, shift after shift without a gap: of what follows one another two are different people. */
export const shiftsOf = (
  rota: Rota,
  covers: readonly Cover[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Shift[] => {
  const changes = [from, ...handoversOf(rota, from, to), ...covers.flatMap((cover) => [cover.from, cover.to])]
  const within = [...new Set(changes)].filter((at) => at >= from && at < to).toSorted((a, b) => a - b)
  const shifts: Shift[] = []
  within.forEach((at, index) => {
    const person = onCallAt(rota, covers, at)
    const until = within[index + 1] ?? to
    const last = shifts.at(-1)
    if (last?.person === person) shifts[shifts.length - 1] = { ...last, to: until }
    else shifts.push({ person, from: at, to: until })
  })
  return shifts
}

const inTurn = (rota: Rota, at: number): string | null => {
  if (rota.people.length === 0) return null
  const turn = turnAt(rota, at)
  return turn < 0 ? null : (rota.people[turn % rota.people.length] ?? null)
}

/** The number of a turn, from 0; negative before the first. */
const turnAt = (rota: Rota, at: number): number => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(rota.zone)
  const days = (dayOf(local.toPlainDate().toString()) ?? 0) - firstDay(rota)
  const turn = Math.floor(days / rota.turnDays)
  // Not by the time of the clock: where the clocks go forward over the hour of the handover it comes later.
  return at < beginOf(rota, turn) ? turn - 1 : turn
}

const firstDay = ({ begins }: Rota): number => dayOf(begins) ?? 0

/** When a turn begins: at the same time of the clock in summer and winter. */
const beginOf = (rota: Rota, turn: number): number =>
  Temporal.PlainDate.from(dateOf(firstDay(rota) + turn * rota.turnDays)).toZonedDateTime({
    timeZone: rota.zone,
    plainTime: timeOf(rota.handover),
  }).epochMilliseconds

const handoversOf = (rota: Rota, from: number, to: number): readonly number[] => {
  const found: number[] = []
  for (let turn = Math.max(0, turnAt(rota, from)); beginOf(rota, turn) < to; turn++) {
    const at = beginOf(rota, turn)
    if (at >= from) found.push(at)
  }
  return found
}
