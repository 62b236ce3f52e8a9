import { expect } from 'vitest'
import { test } from '../../../tests/harness/given.ts'

test('a team may have many members, named at once', async ({ given }) => {
  const administrator = await given.person({ role: 'administrator' })
  const people = []
  for (let index = 0; index < 20; index += 1) people.push(await given.person({ role: 'requester' }))
  const members = people.map(({ id }) => id)
  const team = await administrator.makes('team', { title: 'Many hands', members })
  expect((await team.now()).members).toEqual(members)
})
