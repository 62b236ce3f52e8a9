import { type EngineField, type EngineType, type StoredRecord, type Values } from '#engine'
import { makeSamples, type OwnSamples, type Samples } from '../harness/samples.ts'
import { stored, type Asker, type House } from './house.ts'
import { shippedRoles, type Reader, type Subject, type World } from './policy-oracle.ts'

/** Somebody of the test who is signed in. */
export interface Player extends Asker {
  readonly reader: Reader & { readonly teams: string[] }
}

/** What a record has to do with whoever asks. */
export const relations = ['own', 'strange', 'restricted'] as const
export type Relation = (typeof relations)[number]

/** Everybody who asks, and the records that they ask about. */
export interface Cast {
  readonly house: House
  readonly players: readonly Player[]
  readonly world: World
  readonly samples: Samples
  /** Values of a record that is the player's own, somebody else's of another customer, or kept from all but the named. */
  valuesFor(type: EngineType, player: Player, relation: Relation): Promise<Values>
  make(
    type: EngineType,
    player: Player,
    relation: Relation,
    more?: { state?: string; values?: Values },
  ): Promise<StoredRecord>
  subjectOf(record: StoredRecord): Promise<Subject>
}

/** The roles of people who belong to a customer: the same words reach less far there. */
const rolesOfCustomers = [
  'requester',
  'service-desk-agent',
  'team-lead',
  'service-owner',
  'auditor',
  'administrator',
]

export const castFor = async (house: House, own: Readonly<Record<string, OwnSamples>>): Promise<Cast> => {
  const organisation = async (title: string, kind: string): Promise<string> =>
    (await house.make('organisation', { title, kind })).id
  const desk = await organisation('The desk', 'own')
  const customer = await organisation('A customer', 'customer')
  const elsewhere = await organisation('Another customer', 'customer')
  const stranger = (await house.person({ organisation: elsewhere })).id
  const third = (await house.person({ organisation: elsewhere })).id
  const player = async (role: string, at: string): Promise<Player> => {
    const { id, cookie } = await house.person({ role, organisation: at })
    const provider = at === desk
    const reader = { id, roles: [...new Set(['requester', role])], provider, organisation: at, organisations: [at], teams: [] }
    return { label: `${role} of ${provider ? 'the desk' : 'a customer'}`, reader, headers: { cookie } }
  } // prettier-ignore
  const players: Player[] = []
  for (const role of shippedRoles) players.push(await player(role, desk))
  for (const role of rolesOfCustomers) players.push(await player(role, customer))
  const samples = makeSamples(house.product, own)
  const strangers = { desk, elsewhere, stranger, third }
  const incidents = new Map<string, string>()
  const cast: Cast = {
    house,
    players,
    world: { load: (type, id) => loadSubject(house, type, id) },
    samples,
    valuesFor: (type, who, relation) => valuesFor(cast, strangers, { type, who, relation, incidents }),
    make: async (type, who, relation, more = {}) => {
      const { initial } = type.declaration.lifecycle
      const values = { ...(await cast.valuesFor(type, who, relation)), ...more.values }
      const made = await house.make(type.name, values, more.state === initial ? undefined : more.state)
      if (type.name === 'team' && relation === 'own') who.reader.teams.push(made.id)
      return made
    },
    subjectOf: async ({ type, id }) => (await loadSubject(house, type, id)) as Subject,
  }
  return cast
}

const loadSubject = async (house: House, type: string, id: string): Promise<Subject | null> => {
  if (!house.system().types.has(type)) return null
  const row = await stored(house, type, id).catch(() => null)
  return row && { type: house.system().types.get(type).declaration, row }
}

interface Wanted {
  readonly type: EngineType
  readonly who: Player
  readonly relation: Relation
  readonly incidents: Map<string, string>
}

const valuesFor = async (
  cast: Cast,
  strangers: { readonly elsewhere: string; readonly stranger: string; readonly third: string },
  { type, who, relation, incidents }: Wanted,
): Promise<Values> => {
  const isOwn = relation === 'own'
  const person = isOwn ? who.reader.id : strangers.stranger
  const organisation = isOwn ? who.reader.organisation : strangers.elsewhere
  const related: Record<string, unknown> = {}
  for (const field of type.fields.values()) {
    if (!isSettable(field)) continue
    const { kind, target } = field.options as { kind: string; target?: string }
    if (kind === 'ref' && target === 'person') related[field.name] = person
    if (kind === 'refs' && target === 'person') related[field.name] = [person]
    if (kind === 'ref' && target === 'organisation' && type.name !== 'organisation')
      related[field.name] = organisation
    if (kind === 'ref' && target === undefined) {
      const key = `${isOwn ? who.label : ''} ${relation}`
      const id =
        incidents.get(key) ?? (await cast.make(cast.house.system().types.get('incident'), who, relation)).id
      incidents.set(key, id)
      related[field.name] = { type: 'incident', id }
    }
  }
  if (relation === 'restricted' && type.fields.has('restricted')) related['restricted'] = true
  return { ...(await cast.samples.required(type)), ...related }
}

/** Whether the set-up may give the field a value when it makes a record. */
const isSettable = ({ rules, options }: EngineField): boolean =>
  !rules.derived && !/via = "import"/.test(rules.write?.text ?? '') && options.kind !== 'json'
