import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

test('a digest of more than fits in one mail is sent in as many as it needs, all at its time', async ({
  given,
  product,
  mail,
  clock,
}) => {
  const person = await given.person()
  await person.changes(person, { mailDigest: 'hourly' })
  const incident = await given.incident({ requester: person.id })
  await mail.queue()
  const [first] = await mail.deliveries(incident)
  if (!first) throw new Error('it was received')
  const { title, occasion, about, event, sendAt } = first
  for (let more = 1; more < 205; more++)
    await given.record('mail-delivery', {
      ...{ title, occasion, about, event, sendAt },
      ...{ person: person.id, urgent: false, digest: true, key: `again ${more}` },
    })
  await clock.forward('1h')
  const mails = await mail.mailTo(person)
  expect(mails.map(({ headers }) => headers.subject)).toEqual(['200 messages', '5 messages'])
  // Two mails of one id would be shown as one.
  expect(new Set(mails.map(({ headers }) => headers['message-id'])).size).toBe(2)
  const states = await product.db.query({
    text: 'select state, count(*)::int as mails from mail_delivery where person_id = $1::uuid group by 1',
    values: [person.id],
  })
  expect(states).toEqual([{ state: 'sent', mails: 205 }])
}, 120_000)

test('what is urgent and too much for an hour is not lost: it comes in one mail at the end of the hour', async ({
  given,
  mail,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const person = await given.person()
  const incident = await given.incident({ requester: person.id, impact: 'high', urgency: 'high' })
  for (let times = 0; times < 25; times++) await agent.says(`Still down ${times}`, incident)
  expect(await mail.mailTo(person)).toHaveLength(20)
  const waiting = (await mail.deliveries(incident)).filter(({ state }) => state === 'deferred')
  expect(waiting).toHaveLength(6)
  for (const { reason } of waiting) expect(reason).toMatch(/^Too many mails/)
  await clock.forward('1h')
  const [rest, ...others] = await mail.mailTo(person)
  expect(others).toEqual([])
  expect(rest?.headers.subject).toBe('6 messages')
  expect((await mail.deliveries(incident)).map(({ state, reason }) => [state, reason])).toEqual(
    Array.from({ length: 26 }, () => ['sent', null]),
  )
})
