import { beforeAll, describe, expect, test } from 'vitest'
import { storePassword } from '#platform/auth/auth.ts'
import { hashPassword } from '#platform/auth/passwords/password.ts'
import { createApiKey } from '../../practices/people/api-key/verbs.ts'
import { loadActor } from '../../practices/people/actor.ts'
import { openHouse, type House, type Said } from '../../tests/guard/house.ts'

const password = 'otters swim at dusk'

let house: House
let desk: string

beforeAll(async () => {
  house = await openHouse()
  desk = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
})

const ask = (cookie: string, method: string, url: string, payload?: object): Promise<Said> =>
  house.ask({ cookie }, method, url, payload && { payload })

const someone = async (role?: string): Promise<{ id: string; cookie: string }> => {
  const person = await house.person({ organisation: desk, ...(role !== undefined && { role }) })
  await storePassword(house.db, person.id, await hashPassword(password), house.product.clock.now())
  return person
}

/** As if all that a person has shown had been so many minutes earlier. */
const ago = async (person: string, minutes: number): Promise<void> => {
  await house.db.query({
    text: `update session set created_at = created_at - make_interval(mins => $2), proven_at = proven_at - make_interval(mins => $2)
      where person_id = $1`,
    values: [person, minutes],
  })
}

const refusal = ({ status, json }: Said): unknown => [status, json.issues[0].code]
const unproven = [403, 'session.unproven']

describe('a session that is not fresh', () => {
  test('ends no other before the person has shown again who they are, with the right password', async () => {
    const { id, cookie } = await someone()
    const phone = await house.session(id)
    const sessions = async () =>
      (await ask(cookie, 'GET', '/sessions')).json.data as { id: string; current: boolean }[]
    await ago(id, 14)
    expect(await sessions()).toMatchObject([{ proven: true }, { proven: true }])
    await ago(id, 2)
    const other = (await sessions()).find(({ current }) => !current)
    for (const path of ['/sessions', `/sessions/${other?.id}`])
      expect(refusal(await ask(cookie, 'DELETE', path))).toEqual(unproven)
    expect((await ask(phone, 'GET', '/session')).status).toBe(200)
    for (const body of [{ password: 'a guess' }, {}])
      expect((await ask(cookie, 'POST', '/session/confirmation', body)).status).toBe(403)
    expect((await ask(cookie, 'DELETE', '/sessions')).status).toBe(403)
    expect((await ask(cookie, 'POST', '/session/confirmation', { password })).status).toBe(204)
    // That this one is the person’s does not say so of the other.
    expect(refusal(await ask(phone, 'DELETE', '/sessions'))).toEqual(unproven)
    expect((await ask(cookie, 'DELETE', '/sessions')).json).toEqual({ ended: 1 })
    const kinds = await house.db.query<{ kind: string }>({
      text: 'select kind from security_log where person_id = $1 order by seq',
      values: [id],
    })
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'password-refused',
      'password-refused',
      'session-confirmed',
      'sessions-ended',
    ])
    await ago(id, 16)
    expect(await sessions()).toMatchObject([{ proven: false }])
  })

  test('changes nobody’s address or roles, and leaves no event, before it is confirmed', async () => {
    const admin = await someone('administrator')
    const other = await house.person({ organisation: desk })
    const roles = [await house.roleId('auditor')]
    const change = (body: object) => ask(admin.cookie, 'PATCH', `/people/${other.id}`, body)
    await ago(admin.id, 16)
    const before = await house.countEvents()
    for (const values of [{ email: 'elsewhere@example.org' }, { roles }])
      expect(refusal(await change(values))).toEqual(unproven)
    const made = { name: 'New', organisation: desk }
    expect(refusal(await ask(admin.cookie, 'POST', '/people', { ...made, roles }))).toEqual(unproven)
    expect(await house.countEvents()).toBe(before)
    // What gives nobody another way in or other rights is not asked about, nor is a form that sends back what it was given.
    const { email } = (await ask(admin.cookie, 'GET', `/people/${other.id}`)).json.data as { email: string }
    expect((await change({ jobTitle: 'Carpenter', email })).status).toBe(200)
    const plain = { ...made, email: 'new@example.org' }
    expect((await ask(admin.cookie, 'POST', '/people', plain)).status).toBe(201)
    expect((await ask(admin.cookie, 'POST', '/session/confirmation', { password })).status).toBe(204)
    expect((await change({ email: 'elsewhere@example.org', roles })).status).toBe(200)
  })

  test('gives nobody rights by a team, a role or a provider either', async () => {
    const admin = await someone('administrator')
    const other = await house.person({ organisation: desk })
    const team = await house.make('team', { title: 'The keepers' })
    const role = await house.roleId('auditor')
    await ago(admin.id, 16)
    const before = await house.countEvents()
    for (const [method, path, values] of [
      ['PATCH', `/teams/${team.id}`, { roles: [role] }],
      ['PATCH', `/teams/${team.id}`, { members: [other.id] }],
      ['PATCH', `/teams/${team.id}`, { lead: other.id }],
      ['POST', '/teams', { title: 'New keepers', members: [other.id] }],
      ['PATCH', `/roles/${role}`, { grants: [] }],
      ['POST', '/identity-providers', { title: 'Mine', issuer: 'https://id.example.net', clientId: 'x' }],
    ] as const)
      expect([path, refusal(await ask(admin.cookie, method, path, values))]).toEqual([path, unproven])
    expect(await house.countEvents()).toBe(before)
    expect((await ask(admin.cookie, 'POST', '/teams', { title: 'A team of nobody' })).status).toBe(201)
  })
})

test('many at once are asked about once: all are refused together, and all go on when it is confirmed', async () => {
  const admin = await someone('administrator')
  const others = [await house.person({ organisation: desk }), await house.person({ organisation: desk })]
  const roles = [await house.roleId('auditor')]
  const give = () =>
    ask(admin.cookie, 'POST', '/people/bulk', {
      update: [
        { id: others[0]?.id, values: { jobTitle: 'Carpenter' } },
        ...others.map(({ id }) => ({ id, values: { roles } })),
      ],
    })
  const statuses = ({ json }: Said) => (json.results as { status: number }[]).map(({ status }) => status)
  await ago(admin.id, 16)
  const before = await house.countEvents()
  expect(refusal(await give())).toEqual(unproven)
  // The row that nobody would be asked about waits with them: what is sent again must not find half of it done.
  expect(await house.countEvents()).toBe(before)
  expect((await ask(admin.cookie, 'POST', '/session/confirmation', { password })).status).toBe(204)
  expect(statuses(await give())).toEqual([200, 200, 200])
  await ago(admin.id, 16)
  const plain = { update: others.map(({ id }) => ({ id, values: { jobTitle: 'Joiner' } })) }
  expect(statuses(await ask(admin.cookie, 'POST', '/people/bulk', plain))).toEqual([200, 200])
})

test('a file gives nobody rights or another address either: it is asked who imports it, and takes it back', async () => {
  const admin = await someone('administrator')
  const role = await house.roleId('administrator')
  const mapping = (foundBy: string, more = '') =>
    `format: keelson-import/1\nname: People\ntype: person\nrecord: { key: ${foundBy}, field: ${foundBy}, number: own }\n${more}fields: { name: { column: name }, email: { column: email }, phone: { column: phone } }\n`
  const plain = mapping('email')
  const elsewhere = mapping('phone')
  const rights = mapping(
    'email',
    `once: { boss: { type: person, find: [email], values: { name: Boss, email: boss@example.org, roles: ['${role}'] } } }\n`,
  )
  const batch = async (text: string, state?: string) =>
    (await house.make('import-batch', { title: 'People', targetType: 'person', mapping: text }, state)).number
  const has = async (number: string, task: string) => ask(admin.cookie, 'POST', `/imports/${number}/${task}`)
  await ago(admin.id, 16)
  const wanted = [await batch(elsewhere), await batch(rights)]
  for (const number of wanted) expect(refusal(await has(number, 'start'))).toEqual(unproven)
  expect(refusal(await has(await batch(elsewhere, 'done'), 'undo'))).toEqual(unproven)
  // Looking at it first changes nothing, and names and addresses alone give no rights.
  expect((await has(wanted[0] ?? '', 'trial')).status).toBe(202)
  expect((await has(await batch(plain), 'start')).status).toBe(202)
  expect((await ask(admin.cookie, 'POST', '/session/confirmation', { password })).status).toBe(204)
  for (const number of wanted) expect((await has(number, 'start')).status).toBe(202)
})

test('no key is made in a session that is not fresh: it would be asked nothing afterwards', async () => {
  const { id, cookie } = await someone()
  const wanted = { title: 'probe', scopes: ['read', 'write'] }
  await ago(id, 16)
  const before = await house.countEvents()
  expect(refusal(await ask(cookie, 'POST', '/api-keys', wanted))).toEqual(unproven)
  expect(await house.countEvents()).toBe(before)
  expect((await ask(cookie, 'POST', '/session/confirmation', { password })).status).toBe(204)
  expect((await ask(cookie, 'POST', '/api-keys', wanted)).status).toBe(201)
})

test('an API key is asked nothing: nobody sits there', async () => {
  const admin = await someone('administrator')
  const other = await house.person({ organisation: desk })
  const ctx = { ...house.system('web'), actor: await loadActor(house.db, admin.id) }
  const { key } = await createApiKey(ctx, { title: 'probe', scopes: ['read', 'write'], expiresAt: null })
  const changed = await house.ask({ authorization: `Bearer ${key}` }, 'PATCH', `/people/${other.id}`, {
    payload: { email: 'by-key@example.org' },
  })
  expect(changed.status, changed.body).toBe(200)
})
