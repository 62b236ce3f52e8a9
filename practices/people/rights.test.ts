import { beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Grant, Operation } from '#contract/access.ts'
import { idOfKey, newId } from '#contract/id.ts'
import { isProblem } from '#contract/problem.ts'
import { write, type Command, type Ctx, type Values } from '#engine'
import type { Database } from '#platform/database/pool.ts'
import { freshDatabase } from '../../tests/harness/database.ts'
import { systemCtx } from '../../tests/harness/people.ts'
import { loadPack } from '../../server/packs/load-pack.ts'
import { createApiKey } from './api-key/verbs.ts'
import { loadActor } from './actor.ts'

let db: Database
let system: Ctx & { readonly db: Database }

beforeAll(async () => {
  db = (await freshDatabase()).database
  system = systemCtx(db)
  await loadPack(system, 'base')
})

const made = async (type: string, values: Values): Promise<string> =>
  (await write(system, { kind: 'create', type, values })).after.id
const role = (key: string): string => idOfKey('role', key)

const refusalOf = async (work: Promise<unknown>): Promise<string | null> => {
  try {
    await work
    return null
  } catch (error) {
    if (!isProblem(error)) throw error
    return `${error.code}: ${(error.details.issues ?? []).map(({ message }) => message).join(' ') || error.message}`
  }
}

describe('a role', () => {
  const saving = (grants: unknown): Promise<string | null> =>
    refusalOf(
      write(system, {
        kind: 'create',
        type: 'role',
        values: { title: 'Test', key: `test-${newId()}`, grants: grants },
      }),
    )

  test.each([
    [[{ types: ['incident'], allow: ['read'], when: 'organisation in my.organisations' }], null],
    [[{ types: ['*'], allow: ['read'], when: 'my.provider' }], null],
    [
      [{ types: ['incident'], allow: ['read'], when: 'organisaton in my.organisations' }],
      /Grant 1: for incidents, at 1:1: .*organisaton/,
    ],
    [
      [{ types: ['incident'], allow: ['read'], when: 'organisation in' }],
      /Grant 1: for incidents, at 1:\d+: The rule ends too early/,
    ],
    [
      [{ types: ['incident', 'classification'], allow: ['read'], when: 'team in my.teams' }],
      /for classifications, at 1:1/,
    ],
    [[{ types: ['*'], allow: ['read'], when: 'nonsense = 1' }], /at 1:1/],
    [[{ types: ['ticket'], allow: ['read'] }], /there is no type "ticket"/],
    [[{ types: ['incident'], allow: ['fly'] }], /"fly" is no operation/],
    [[{ types: ['incident'], allow: ['read'], unless: 'true' }], /is written/],
    [{ types: [] }, /Grants are a list/],
    ...['my.roles', '[]', 'title', '1', '"x"', 'now'].map((when): [Grant[], RegExp] => [
      [{ types: ['incident'], allow: ['read'], when }],
      /neither true nor false/,
    ]),
  ])('with the grants %j is answered as it should', async (grants, answer) => {
    const refusal = await saving(grants)
    if (answer === null) expect(refusal).toBeNull()
    else expect(refusal).toMatch(answer)
  })

  test('is changed by administrators only, whatever another role grants', async () => {
    const house = await made('organisation', { title: `House ${newId()}`, kind: 'own' })
    const everything = await made('role', {
      title: 'All but the name',
      key: `all-${newId()}`,
      grants: [{ types: ['*'], allow: ['read', 'create', 'update', 'work', 'remove'] }],
    })
    const ada = await made('person', { name: 'Ada', organisation: house, roles: [everything] })
    const ctx = { ...system, actor: await loadActor(db, ada), via: 'web' as const }
    const grants = [{ types: ['*'], allow: ['read'] }]
    expect(
      await refusalOf(write(ctx, { kind: 'update', type: 'role', id: everything, values: { grants } })),
    ).toMatch(/^forbidden/)
    expect(
      await refusalOf(
        write(ctx, { kind: 'create', type: 'role', values: { title: 'x', key: 'administrator-2', grants } }),
      ),
    ).toMatch(/^(forbidden|invalid)/)
    expect(await refusalOf(write(ctx, { kind: 'remove', type: 'role', id: role('auditor') }))).toMatch(
      /Only administrators/,
    )
    expect(
      await refusalOf(
        write(ctx, { kind: 'update', type: 'person', id: ada, values: { roles: [role('administrator')] } }),
      ),
    ).toMatch(/^forbidden/)
    expect(
      await refusalOf(
        createApiKey(ctx, { title: 'x', scopes: ['read'], person: await made('person', { name: 'Bo' }) }),
      ),
    ).toMatch(/^forbidden/)
  })
})

/** Everything that a person's rights come from. */
interface Rights {
  readonly provider: boolean
  readonly organisations: readonly string[]
  readonly teams: readonly string[]
  readonly grants: readonly string[]
}

const none: Rights = { provider: false, organisations: [], teams: [], grants: [] }

const rightsOf = async (id: string): Promise<Rights> => {
  try {
    const actor = await loadActor(db, id)
    return {
      provider: actor.provider,
      organisations: actor.organisations,
      teams: actor.teams,
      grants: actor.grants.map((grant) => JSON.stringify(grant)),
    }
  } catch (error) {
    if (isProblem(error)) return none
    throw error
  }
}

/** What somebody has gained that whoever acted did not hold. The desk's own people hold all organisations. */
const unheld = (before: Rights, after: Rights, holder: Rights): string[] => [
  ...(after.provider && !before.provider && !holder.provider ? ['provider'] : []),
  ...(holder.provider
    ? []
    : after.organisations.filter(
        (id) => !before.organisations.includes(id) && !holder.organisations.includes(id),
      )),
  ...after.teams.filter((id) => !before.teams.includes(id) && !holder.teams.includes(id)),
  ...after.grants.filter((grant) => !before.grants.includes(grant) && !holder.grants.includes(grant)),
]

interface World {
  readonly organisations: readonly string[]
  readonly roles: readonly string[]
  readonly people: readonly string[]
  readonly teams: readonly string[]
}

const operations: readonly Operation[] = ['read', 'create', 'update', 'work', 'remove']
const anyGrant: fc.Arbitrary<Grant> = fc.record(
  {
    types: fc.uniqueArray(
      fc.constantFrom('person', 'team', 'role', 'organisation', 'api-key', 'service', '*'),
      { minLength: 1, maxLength: 3 },
    ),
    allow: fc.uniqueArray(fc.constantFrom(...operations), { minLength: 2, maxLength: 5 }),
    when: fc.constantFrom('true', 'my.provider', 'true'),
  },
  { requiredKeys: ['types', 'allow'] },
)

const anyWorld = fc.record({
  grants: fc.array(fc.array(anyGrant, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  people: fc.array(
    fc.record({
      organisation: fc.nat(3),
      roles: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
      left: fc.boolean(),
    }),
    { minLength: 5, maxLength: 5 },
  ),
  teams: fc.array(
    fc.record({
      lead: fc.nat(5),
      members: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
      roles: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  acts: fc.array(fc.record({ actor: fc.nat(4), what: fc.nat(15), one: fc.nat(30), other: fc.nat(30) }), {
    minLength: 12,
    maxLength: 12,
  }),
})

const build = async (given: {
  grants: Grant[][]
  people: { organisation: number; roles: number[]; left: boolean }[]
  teams: { lead: number; members: number[]; roles: number[] }[]
}): Promise<World> => {
  const mark = newId()
  const own = await made('organisation', { title: `Own ${mark}`, kind: 'own' })
  const a = await made('organisation', { title: `A ${mark}`, kind: 'customer' })
  const organisations = [
    own,
    a,
    await made('organisation', { title: `A1 ${mark}`, kind: 'customer', parent: a }),
    await made('organisation', { title: `B ${mark}`, kind: 'customer' }),
  ]
  const roles = [role('service-desk-agent'), role('team-lead')]
  for (const [index, grants] of given.grants.entries())
    roles.push(await made('role', { title: `Role ${index}`, key: `r${index}-${mark}`, grants }))
  const people: string[] = []
  for (const { organisation, roles: held, left } of given.people) {
    const id = await made('person', {
      name: 'Somebody',
      organisation: organisations[organisation],
      roles: held.map((index) => roles[index]),
    })
    if (left && people.length > 1)
      await write(system, { kind: 'transition', type: 'person', id, transition: 'leave' })
    people.push(id)
  }
  people.push(
    await made('person', { name: 'Administrator', organisation: own, roles: [role('administrator')] }),
  )
  const teams: string[] = []
  for (const { lead, members, roles: held } of given.teams)
    teams.push(
      await made('team', {
        title: `Team ${teams.length} ${mark}`,
        lead: people[lead],
        members: members.map((index) => people[index]),
        roles: held.map((index) => roles[index]),
      }),
    )
  return { organisations, roles: [...roles, role('administrator')], people, teams }
}

const commandOf = (
  world: World,
  act: { what: number; one: number; other: number },
  actor: string,
): Command => {
  const at = (list: readonly string[], index: number): string => list[index % list.length] as string
  const update = (type: string, id: string, values: Values): Command => ({ kind: 'update', type, id, values })
  const { people, roles, organisations, teams } = world
  const [person, team, organisation, aRole] = [
    at(people, act.one),
    at(teams, act.one),
    at(organisations, act.other),
    at(roles, act.other),
  ]
  const commands: readonly Command[] = [
    update('person', actor, { roles: [aRole] }),
    update('person', person, { roles: [aRole] }),
    update('person', actor, { organisation }),
    update('person', person, { organisation }),
    { kind: 'transition', type: 'person', id: person, transition: 'return' },
    { kind: 'create', type: 'person', values: { name: 'New', organisation, roles: [aRole] } },
    { kind: 'create', type: 'person', values: { name: 'New', organisation } },
    update('team', team, { members: [actor, at(people, act.other)] }),
    update('team', team, { lead: actor }),
    update('team', team, { roles: [aRole] }),
    {
      kind: 'create',
      type: 'team',
      values: { title: newId(), lead: actor, members: [person], roles: [aRole] },
    },
    update('role', at(roles, act.one), { grants: [{ types: ['*'], allow: ['read', 'update', 'work'] }] }),
    update('organisation', organisation, { kind: 'own' }),
    update('organisation', organisation, { parent: at(organisations, act.one) }),
    { kind: act.other % 2 ? 'remove' : 'restore', type: 'person', id: person },
    {
      kind: act.other % 2 ? 'remove' : 'restore',
      type: act.one % 2 ? 'team' : 'organisation',
      id: act.one % 2 ? team : organisation,
    },
  ]
  return commands[act.what % commands.length] as Command
}

test('nobody but an administrator gives anybody more than they hold themselves', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(anyWorld, async ({ acts, ...given }) => {
      const world = await build(given)
      for (const act of acts) {
        const actor = world.people[act.actor] as string
        const holder = await rightsOf(actor)
        if (holder === none) continue
        const before = new Map<string, Rights>()
        for (const id of world.people) before.set(id, await rightsOf(id))
        const command = commandOf(world, act, actor)
        const ctx: Ctx = {
          ...system,
          actor: await loadActor(db, actor),
          via: act.other % 3 === 0 ? 'api' : 'web',
        }
        const written = await write(ctx, command).catch((error: unknown) => {
          if (!isProblem(error)) throw error
          return null
        })
        if (!written) continue
        done += 1
        const isNew = command.kind === 'create' ? written.after.id : null
        // A team that was just made has nothing to give yet.
        const held =
          isNew && command.type === 'team' ? { ...holder, teams: [...holder.teams, isNew] } : holder
        for (const id of isNew && command.type === 'person' ? [...world.people, isNew] : world.people)
          expect({ command, gained: unheld(before.get(id) ?? none, await rightsOf(id), held) }).toEqual({
            command,
            gained: [],
          })
      }
    }),
    { numRuns: 75, endOnFailure: true },
  )
  expect(done).toBeGreaterThan(20)
}, 120_000)
