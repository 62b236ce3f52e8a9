import { describe, expect } from 'vitest'
import { refusalOf, test, type Given, type Givens } from '../../../tests/harness/given.ts'

let counter = 0
const kept = async (given: Givens, lead: Given, values: object = {}) => {
  const team = await given.record('team', { title: `Keeps ${++counter}`, lead: lead.id })
  return given.record('rota', {
    ...{ title: `Rota ${counter}`, team: team.id, people: [lead.id], begins: '2026-03-01', zone: 'UTC' },
    ...values,
  })
}
const aDay = { title: 'Holiday', beginsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-03T00:00:00Z' }

describe('a rota', () => {
  test('is kept by the lead of its team, with those who stand in, and by nobody else at the desk', async ({
    given,
  }) => {
    const [lead, agent] = [await given.person({ role: 'lead' }), await given.person({ role: 'agent' })]
    const rota = await kept(given, lead)
    await lead.changes(rota, { turnDays: 14 })
    const cover = await lead.makes('cover', { ...aDay, rota: rota.id, person: agent.id })
    expect((await refusalOf(agent.changes(rota, { turnDays: 1 }))).code).toBe('forbidden')
    const stood = agent.makes('cover', { ...aDay, rota: rota.id, person: agent.id })
    expect((await refusalOf(stood)).code).toBe('forbidden')
    expect((await refusalOf(agent.changes(cover, { title: 'Mine' }))).code).toBe('forbidden')
    expect(await rota.now()).toMatchObject({ turnDays: 14, version: 2 })
  })

  test('is not there for whoever is served', async ({ given, house }) => {
    const rota = await kept(given, await given.person({ role: 'lead' }))
    const api = await house.caller.api()
    expect((await api.get(`/rotas/${rota.id}`)).status).toBe(404)
    expect((await api.get('/rotas')).json).toMatchObject({ data: [] })
  })

  test('is refused in a zone or at a time that there is none of, and a cover that ends before it begins', async ({
    given,
  }) => {
    const lead = await given.person({ role: 'administrator' })
    const rota = await kept(given, lead)
    const fieldsOf = async (change: Promise<unknown>) =>
      (await refusalOf(change)).details.issues?.map(({ field }) => field)
    expect(await fieldsOf(lead.changes(rota, { zone: 'Berlin' }))).toEqual(['zone'])
    expect(await fieldsOf(lead.changes(rota, { handover: '24:00' }))).toEqual(['handover'])
    expect(await fieldsOf(lead.changes(rota, { turnDays: 0 }))).toEqual(['turnDays'])
    const backwards = { ...aDay, endsAt: aDay.beginsAt, rota: rota.id, person: lead.id }
    expect(await fieldsOf(lead.makes('cover', backwards))).toEqual(['endsAt'])
  })
})
