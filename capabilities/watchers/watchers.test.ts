import { expect } from 'vitest'
import { historyOf } from '#engine'
import { refusalOf, test } from '../../tests/harness/given.ts'

test('whoever may read a record watches it for themselves; the log says for whom', async ({
  given,
  house,
  product,
}) => {
  const auditor = await given.person({ role: 'auditor' })
  const incident = await given.incident()
  const api = await auditor.api()
  expect((await api.post(`/incidents/${incident.number}/watch`)).json).toEqual({ watching: true })
  expect((await api.post(`/incidents/${incident.number}/watch`)).json).toEqual({ watching: true })
  expect((await incident.now()).watchers).toEqual([auditor.id])
  const { data } = await historyOf(product.setUp(), product.types.get('incident'), incident.id)
  expect(data).toHaveLength(2)
  expect(data[1]?.cause).toMatchObject({ because: 'watch', person: auditor.id })
  expect((await api.remove(`/incidents/${incident.number}/watch`)).json).toEqual({ watching: false })
  expect((await incident.now()).watchers).toBeNull()
  expect((await refusalOf(house.caller.changes(incident, { watchers: [house.caller.id] }))).code).toBe(
    'forbidden',
  )
})

test('those who work on a record add others, who may read it then; nobody watches what they can not see', async ({
  given,
}) => {
  const agent = await given.person({ role: 'agent' })
  const colleague = await given.person()
  const stranger = await given.person({ organisation: await given.organisation() })
  const incident = await given.incident()
  expect((await refusalOf(colleague.reads(incident))).code).toBe('not_found')
  await agent.changes(incident, { watchers: [colleague.id] })
  expect((await colleague.reads(incident)).id).toBe(incident.id)
  expect((await (await stranger.api()).post(`/incidents/${incident.number}/watch`)).status).toBe(404)
})
