import { describe, expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

describe('a person says when', () => {
  test('and gets one mail an hour that names all that has happened', async ({ given, mail, clock }) => {
    const agent = await given.person({ role: 'agent' })
    const person = await given.person()
    await person.changes(person, { mailDigest: 'hourly' })
    const incident = await given.incident({ requester: person.id, title: 'Slow <b>network</b>' })
    await agent.says('We look into it', incident)
    expect(await mail.mailTo(person)).toEqual([])
    await clock.forward('1h')
    const [digest, ...others] = await mail.mailTo(person)
    expect(others).toEqual([])
    expect(digest?.headers.subject).toBe('2 messages')
    expect(digest?.text).toContain(
      `Received: Slow <b>network</b>\nhttps://desk.example.org/incidents/${incident.number}`,
    )
    expect(digest?.html).toContain('Slow &lt;b&gt;network&lt;/b&gt;<br><a href="https://desk.example.org/')
    expect((await mail.deliveries(incident)).map(({ state, messageId }) => [state, messageId])).toEqual([
      ['sent', digest?.headers['message-id']],
      ['sent', digest?.headers['message-id']],
    ])
  })

  test('and is left alone at night, but for what is urgent if they say so', async ({
    given,
    mail,
    clock,
  }) => {
    const [person, other] = [await given.person(), await given.person()]
    const now = new Date(clock.now())
    const hour = (add: number) => `${String((now.getUTCHours() + add) % 24).padStart(2, '0')}:00`
    const quiet = { quietFrom: hour(0), quietUntil: hour(3), timeZone: 'UTC' }
    await person.changes(person, quiet)
    await other.changes(other, { ...quiet, quietUrgent: true })
    for (const { id } of [person, other])
      await given.incident({ requester: id, impact: 'high', urgency: 'high' })
    expect(await mail.mailTo(person)).toEqual([])
    expect(await mail.mailTo(other)).toHaveLength(1)
    await clock.forward('3h')
    expect(await mail.mailTo(person)).toHaveLength(1)
  })
})

test('whoever would be mailed too often within an hour is mailed no more, and the log says why', async ({
  given,
  house,
  mail,
}) => {
  const agent = await given.person({ role: 'agent' })
  const person = await given.person()
  const incident = await given.incident({ requester: person.id })
  for (let times = 0; times < 25; times++) await agent.says(`Out of office ${times}`, incident)
  expect(await mail.mailTo(person)).toHaveLength(20)
  const log = (await mail.deliveries(incident)).filter(({ person: to }) => to === person.id)
  const dropped = log.filter(({ state }) => state === 'dropped')
  expect(dropped).toHaveLength(6)
  for (const { reason } of dropped) expect(reason).toMatch(/^Too many mails/)
  await mail.mailTo(house.caller)
})
