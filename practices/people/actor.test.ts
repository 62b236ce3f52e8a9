import { expect, test } from 'vitest'
import { write } from '#engine'
import { openHouse } from '../../tests/guard/house.ts'
import { loadActor } from './actor.ts'

test('who has the same rights is the same actor, and another as soon as they are others', async () => {
  const house = await openHouse()
  const organisation = (await house.make('organisation', { title: 'The desk', kind: 'own' })).id
  const { id } = await house.person({ role: 'service-desk-agent', organisation })
  const agent = await loadActor(house.db, id)
  expect(await loadActor(house.db, id)).toBe(agent)
  expect(agent.grants.some(({ role }) => role === 'service-desk-agent')).toBe(true)

  await write(house.system(), { kind: 'update', type: 'person', id, values: { roles: null } })
  const nobody = await loadActor(house.db, id)
  expect(nobody).not.toBe(agent)
  expect(nobody.grants.some(({ role }) => role === 'service-desk-agent')).toBe(false)
  expect(nobody.roles).toEqual(['requester'])

  const team = await house.make('team', { title: 'First line', members: [id] })
  expect((await loadActor(house.db, id)).teams).toEqual([team.id])
})
