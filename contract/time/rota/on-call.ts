import { minutesOf } from '../local-time.ts'
import type { Cover, Rota } from './rota.ts'
import { isZone } from '../zone.ts'

type Values = Readonly<Record<string, unknown>>

/** A rota as its record says; null where it says nothing that turns could be taken by. */
export const rotaOf = ({ people, begins, handover, turnDays, zone }: Values): Rota | null => {
  const minutes = typeof handover === 'string' ? minutesOf(handover) : null
  const days = Number(turnDays)
  if (typeof begins !== 'string' || minutes === null || !(days >= 1)) return null
  if (typeof zone !== 'string' || !isZone(zone)) return null
  return {
    people: Array.isArray(people) ? people.map(String) : [],
    begins,
    handover: minutes,
    turnDays: days,
    zone,
  }
}

/** Who stands in, as the record says. */
export const coverOf = ({ person, beginsAt, endsAt }: Values): Cover => ({
  person: String(person),
  from: Date.parse(String(beginsAt)),
  to: Date.parse(String(endsAt)),
})
