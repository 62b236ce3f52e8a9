import type { StoredRecord, Values } from '#engine'
import { makeDraw, makeIds, makeRandom, shape } from './draws.ts'
import type { House } from './house.ts'

const day = 86_400_000
const years = 3

/** How many are not closed yet: one in a hundred, and never less than a page of each of the larger teams. */
const backlogOf = (size: number): number =>
  Math.min(Math.floor(size / 2), Math.max(4000, Math.round(size / 100)))

/** How many people ask: one for five incidents as in the log, up to fifty thousand. */
export const callersOf = (size: number): number => Math.min(50_000, Math.max(200, Math.round(size / 5)))

/** How many incidents each probe has: a page and the one that tells that there is a next. */
const ofEachProbe = (size: number, probes: number): number => Math.min(60, Math.floor(size / probes / 2))

export interface Desk extends House {
  readonly callers: readonly string[]
}

/** People who ask, of one of the customers each. */
export function* callers(size: number, house: House, actor: string, endMs: number): Generator<StoredRecord> {
  const random = makeRandom(1)
  const idAt = makeIds(random)
  const at = new Date(endMs - years * 366 * day)
  for (let n = 0; n < callersOf(size); n++)
    yield {
      ...system('person', idAt(at.getTime()), `PER${String(n + 1_000_000)}`, at.toISOString(), actor),
      state: 'active',
      stateClass: 'active',
      name: `Caller ${n}`,
      email: `caller-${n}@example.org`,
      organisation: house.customers[n % house.customers.length],
      language: 'en',
      timeZone: 'UTC',
      vip: false,
    }
}

/** Incidents as the log has them, spread over three years that end at `endMs`; the last ones are open. */
export function* incidents(size: number, desk: Desk, actor: string, endMs: number): Generator<StoredRecord> {
  const random = makeRandom(2)
  const idAt = makeIds(random)
  const draws = drawsOf(random)
  const times = timesOf(random, size, endMs)
  const backlog = backlogOf(size)
  const stride = Math.max(
    1,
    Math.floor(size / Math.max(1, desk.probes.length * ofEachProbe(size, desk.probes.length))),
  )
  for (let n = 0; n < size; n++) {
    const openedMs = times(n)
    const at = new Date(openedMs).toISOString()
    const isOpen = n >= size - backlog
    const place = Math.floor(n / stride)
    const isProbes = n % stride === 0 && place < desk.probes.length * ofEachProbe(size, desk.probes.length)
    const caller = draws.caller(desk.callers.length)
    const people = isProbes
      ? {
          requester: desk.probes[place % desk.probes.length],
          organisation: desk.customers[(place % desk.probes.length) % desk.customers.length],
        }
      : { requester: desk.callers[caller], organisation: desk.customers[caller % desk.customers.length] }
    yield {
      ...system('incident', idAt(openedMs), `INC${String(n + 1).padStart(7, '0')}`, at, actor),
      ...people,
      ...matter(desk, draws, random),
      ...(isOpen ? openState(draws, endMs) : closedState(desk, draws, openedMs, endMs)),
      openedAt: at,
      reassignments: 0,
      reopenings: 0,
      restricted: false,
      ...(random() < 0.03 && { watchers: [desk.agents[draws.resolver()]] }),
    } as unknown as StoredRecord
  }
}

const system = (type: string, id: string, number: string, at: string, actor: string) => ({
  type,
  id,
  number,
  version: 1,
  createdAt: at,
  createdBy: actor,
  updatedAt: at,
  updatedBy: actor,
  archivedAt: null,
})

type Draws = ReturnType<typeof drawsOf>

const drawsOf = (random: () => number) => {
  const known = makeDraw(random, shape.callers)
  const few = shape.callers.length
  const shareOfFew = shape.callers.reduce((sum, count) => sum + count, 0) / shape.incidents
  const pairs = Object.keys(shape.levels)
  const pair = makeDraw(random, Object.values(shape.levels))
  return {
    caller: (count: number) =>
      random() < shareOfFew
        ? known() % count
        : Math.min(count - 1, few + Math.floor(random() * Math.max(0, count - few))),
    levels: () => (pairs[pair()] as string).split(' '),
    team: makeDraw(random, shape.teams),
    resolver: makeDraw(random, shape.resolvers),
    category: makeDraw(random, shape.categories),
    symptom: makeDraw(random, shape.symptoms),
    location: makeDraw(random, shape.locations),
    closingCode: makeDraw(random, shape.closingCodes),
    channel: makeDraw(random, shape.channels),
    open: makeDraw(random, [4, 4, 2]),
    resolution: () => {
      const place = random() * 100
      const low = shape.minutesToResolution[Math.floor(place)] as number
      const high = shape.minutesToResolution[Math.ceil(place)] as number
      return (low + (high - low) * (place % 1)) * 60_000
    },
  }
}

const priorities: Readonly<Record<string, string>> = {
  'high high': 'critical', 'high medium': 'high', 'medium high': 'high', 'high low': 'moderate', 'medium medium': 'moderate',
  'low high': 'moderate', 'medium low': 'low', 'low medium': 'low', 'low low': 'low',
} // prettier-ignore

const channels = ['phone', 'portal', 'email', 'ivr', 'direct']

const matter = (desk: Desk, draws: Draws, random: () => number): Values => {
  const [impact = '', urgency = ''] = draws.levels()
  const symptom = draws.symptom()
  const location = draws.location()
  return {
    title: titleOf(symptom, location, random),
    description: textOf(symptom, random),
    impact,
    urgency,
    priority: priorities[`${impact} ${urgency}`],
    channel: channels[draws.channel()],
    category: desk.categories[draws.category()],
    symptom: random() < shape.withoutSymptom ? null : desk.symptoms[symptom],
    service: desk.services[symptom % desk.services.length],
    location: `Location ${location}`,
    team: random() < shape.withoutTeam ? null : desk.teams[draws.team()],
    assignee: random() < shape.withoutResolver ? null : desk.agents[draws.resolver()],
  }
}

const openState = (draws: Draws, endMs: number): Values =>
  [
    { state: 'new', stateClass: 'new' },
    { state: 'active', stateClass: 'active' },
    {
      state: 'waiting',
      stateClass: 'waiting',
      waitingReason: 'caller',
      followUpAt: new Date(endMs + 30 * day).toISOString(),
    },
  ][draws.open()] as Values

const closedState = (desk: Desk, draws: Draws, openedMs: number, endMs: number): Values => {
  const resolvedMs = Math.min(endMs - 2, Math.round(openedMs + draws.resolution()))
  const closedMs = Math.min(endMs - 1, resolvedMs + 5 * day)
  return {
    state: 'closed',
    stateClass: 'closed',
    resolvedAt: new Date(resolvedMs).toISOString(),
    resolvedBy: desk.agents[draws.resolver()],
    closedAt: new Date(closedMs).toISOString(),
    updatedAt: new Date(closedMs).toISOString(),
    resolutionCode: desk.closingCodes[draws.closingCode()],
    resolution: 'Done, and the requester has agreed.',
  }
}

const things =
  'mailbox printer laptop portal network account phone screen scanner invoice report folder badge database server driver calendar backup certificate router'.split(
    ' ',
  )
const troubles =
  'fails hangs slow locked missing broken empty rejected late duplicated noisy unreachable expired full unknown wrong'.split(
    ' ',
  )
const moments =
  'since the update, after restart, at login, in the morning, when printing, on two machines, for one person, on every floor'.split(
    ', ',
  )

const wordsOf = (symptom: number): string =>
  `${things[symptom % things.length] as string} ${troubles[Math.floor(symptom / things.length) % troubles.length] as string}`

/** Words as often as symptoms are, and the name of a machine that few others have. */
const titleOf = (symptom: number, location: number, random: () => number): string =>
  `${wordsOf(symptom)} at site ${location}, host${Math.floor(random() * 200_000)}`

const textOf = (symptom: number, random: () => number): string =>
  `The ${wordsOf(symptom)} ${moments[Math.floor(random() * moments.length)] as string}. Seen ${1 + Math.floor(random() * 9)} times.`

/** Times in order, by weekday, and within the day by hour, as the log has them. */
const timesOf = (random: () => number, size: number, endMs: number): ((n: number) => number) => {
  const first = Math.floor(endMs / day) - years * 365
  const sums = [0]
  for (let each = first; each < Math.floor(endMs / day); each++)
    sums.push((sums.at(-1) as number) + (shape.weekdays[new Date(each * day).getUTCDay()] as number))
  const all = sums.at(-1) as number
  const hour = makeDraw(random, shape.hours)
  let place = 0
  return (n) => {
    while (place < sums.length - 2 && (sums[place + 1] as number) <= (n / size) * all) place++
    return (first + place) * day + hour() * 3_600_000 + Math.floor(random() * 3_600_000)
  }
}
