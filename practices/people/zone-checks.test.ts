import { expect } from 'vitest'
import { refusalOf, test } from '../../tests/harness/given.ts'

test('a person or an organisation in a time zone that there is none of is refused', async ({ given }) => {
  const administrator = await given.person({ role: 'administrator' })
  const person = await given.person()
  const customer = await given.organisation()
  for (const what of [person, customer]) {
    const refused = await refusalOf(administrator.changes(what, { timeZone: 'Mars/Olympus' }))
    expect(refused.details.issues).toMatchObject([{ field: 'timeZone', code: 'time-zone.unknown' }])
    expect(await what.now()).toMatchObject({ version: 1 })
    expect(await administrator.changes(what, { timeZone: 'Asia/Kathmandu' })).toMatchObject({ version: 2 })
  }
})
