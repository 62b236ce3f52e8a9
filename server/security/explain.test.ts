import { beforeAll, describe, expect, test } from 'vitest'
import { openSignInHouse, role, type Answer, type SignInHouse } from '../../tests/guard/sign-in-house.ts'

let house: SignInHouse
beforeAll(async () => {
  house = await openSignInHouse()
})

describe('why can (can’t) somebody', () => {
  test('names the rules and the one that decided', async () => {
    const own = await house.made('organisation', { title: `Own ${house.clock.now()}`, kind: 'own' })
    const agent = await house.someone({ organisation: own, roles: [role('service-desk-agent')] })
    const lead = await house.someone({ organisation: own, roles: [role('team-lead')] })
    const caller = await house.someone()
    const incident = await house.made('incident', { title: 'Printer', requester: caller.id })
    const why = (cookie: string, operation: string, person?: string): Promise<Answer> =>
      house.ask(
        'GET',
        `/explain?type=incident&id=${incident}&operation=${operation}${person ? `&person=${person}` : ''}`,
        { cookie },
      )
    expect((await why(agent.cookie, 'work')).json).toMatchObject({
      allowed: true,
      decidedBy: { source: 'role service-desk-agent', result: true },
    })
    const refused = (await why(caller.cookie, 'work')).json as {
      steps: { source: string; rule: string }[]
    }
    expect(refused).toMatchObject({ allowed: false, decidedBy: { source: 'default', result: false } })
    for (const { rule } of refused.steps.filter(
      ({ source }) => source === 'type' || source.startsWith('role '),
    ))
      expect(refused).toMatchObject({ decidedBy: { rule: expect.stringContaining(rule) as string } })
    expect((await why(caller.cookie, 'read')).json).toMatchObject({
      allowed: true,
      decidedBy: { source: 'type' },
    })
    expect((await why(caller.cookie, 'field:team:write')).json).toMatchObject({
      allowed: false,
      decidedBy: { source: 'field', rule: 'can.work' },
    })
    expect((await why(agent.cookie, 'transition:close')).json).toMatchObject({
      allowed: false,
      decidedBy: { source: 'state' },
    })
    expect((await why(lead.cookie, 'work', caller.id)).json).toMatchObject({ allowed: false })
    expect((await why(agent.cookie, 'work', caller.id)).status).toBe(403)
    expect((await why(agent.cookie, 'fly')).status).toBe(400)
    expect(
      (await house.ask('GET', '/explain?type=incident&operation=create', { cookie: agent.cookie })).json,
    ).toMatchObject({ allowed: true, decidedBy: { source: 'role service-desk-agent' } })
  })

  test('does not tell of a record that the asker may not know of', async () => {
    const [one, other] = [await house.someone(), await house.someone()]
    const incident = await house.made('incident', { title: 'Secret', requester: one.id })
    const asked = async (id: string): Promise<string> => {
      const { status, json } = await house.ask('GET', `/explain?type=incident&id=${id}&operation=read`, {
        cookie: other.cookie,
      })
      return JSON.stringify([status, json.code, String(json.detail).replace(id, '')])
    }
    expect(await asked(incident)).toBe(await asked('01a1f8fb-0bce-724a-ac54-68e1bc0cf18c'))
  })
})
