import { describe, expect } from 'vitest'
import { test } from '../harness/given-http.ts'

describe('an incident over the API', () => {
  test('is made by a requester, worked on by the desk, and seen by both', async ({ given, clientOf }) => {
    const [caller, agent] = [await given.person(), await given.person({ role: 'agent' })]
    const [hers, desk] = [await clientOf(caller), await clientOf(agent)]
    const made = await hers.post('/incidents', { title: 'No mail', impact: 'high', urgency: 'high' })
    expect(made.status, made.body).toBe(201)
    expect(made.json.data).toMatchObject({ priority: 'critical', state: 'new', requester: caller.id })
    expect(made.json.data.number).toMatch(/^INC\d{7}$/)
    const url = `/incidents/${made.json.data.number}`
    const term = await given.term('resolution-code')
    const resolved = await desk.post(`${url}/transitions`, {
      transition: 'resolve',
      values: { resolutionCode: term.id, resolution: 'Restarted' },
      version: 1,
    })
    expect(resolved.status, resolved.body).toBe(200)
    const seen = (await hers.get(url)).json
    expect(seen.data).toMatchObject({ state: 'resolved', resolution: 'Restarted' })
    expect(seen.abilities.transitions.find(({ name }: { name: string }) => name === 'reopen').allowed).toBe(
      true,
    )
    expect(seen.abilities.transitions.map(({ name }: { name: string }) => name)).not.toContain(
      'closeUnresolved',
    )
  })

  test('of one customer is nothing to another’s people, on any way', async ({ given, clientOf, product }) => {
    const [theirs, others] = [await given.organisation(), await given.organisation()]
    const caller = await given.person({ organisation: theirs })
    const stranger = await clientOf(await given.person({ organisation: others }))
    const secret = await given.incident({ title: 'Takeover talks leaked', requester: caller.id })
    await product.settle()
    const none = encodeURIComponent('title = "Takeover talks leaked"')
    const answers = await Promise.all([
      stranger.get(`/incidents/${secret.id}`), stranger.get(`/incidents/${secret.number}`),
      stranger.get(`/incidents/${secret.id}/events`), stranger.get('/incidents?limit=200'),
      stranger.get(`/incidents?filter=${none}`), stranger.get(`/incidents/count?filter=${none}`),
      stranger.get('/incidents?q=takeover'), stranger.get('/incidents/export'), stranger.get('/incidents/export?format=json'),
      stranger.get('/events?limit=500'), stranger.patch(`/incidents/${secret.id}`, { title: 'x' }),
      stranger.post('/incidents/bulk', { update: [{ id: secret.id, values: { title: 'x' } }] }),
      stranger.post('/incidents', { title: 'Mine', parent: secret.id }),
    ]) // prettier-ignore
    for (const { body } of answers) {
      expect(body).not.toContain('Takeover')
      expect(body.replaceAll(`incident ${secret.number}`, '')).not.toContain(secret.number)
    }
    expect(answers[5]?.json).toEqual({ count: 0, exact: true })
    expect((await (await clientOf(caller)).get('/incidents?q=takeover')).json.data).toHaveLength(1)
  })

  test('takes as few round trips as it needs', async ({ given, clientOf, http }) => {
    const caller = await given.person()
    const hers = await clientOf(caller)
    await hers.post('/incidents', { title: 'Warm' })
    const sent = async (act: () => Promise<{ status: number; body: string }>): Promise<string[]> => {
      http.statements()
      const { status, body } = await act()
      expect(status, body).toBeLessThan(300)
      return [...http.statements()]
    }
    const created = await sent(() => hers.post('/incidents', { title: 'Count me' }))
    expect(created.length, created.join('\n')).toBe(1)
    const { id } = (await hers.get('/incidents?limit=1')).json.data[0]
    const got = await sent(() => hers.get(`/incidents/${id}`))
    expect(got.length, got.join('\n')).toBeLessThanOrEqual(2)
    const listed = await sent(() => hers.get('/incidents'))
    expect(listed.length, listed.join('\n')).toBeLessThanOrEqual(2)
    const changed = await sent(() => hers.patch(`/incidents/${id}`, { title: 'Counted' }))
    expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(2)
  })
})

test('every type of the product can be listed, counted, exported and described by an administrator', async ({
  given,
  clientOf,
  product,
}) => {
  const admin = await clientOf(await given.person({ role: 'administrator' }))
  const { types } = (await admin.get('/meta')).json
  expect(types).toHaveLength(product.types.all().length)
  for (const { plural } of types as { plural: string }[]) {
    for (const path of ['', '/count', '/export', '/export?format=json', '?abilities=true&limit=5']) {
      const answer = await admin.get(`/${plural}${path}`)
      expect(answer.status, `${plural}${path}: ${answer.body.slice(0, 300)}`).toBe(200)
    }
  }
})
