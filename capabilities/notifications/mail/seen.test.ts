import { describe, expect } from 'vitest'
import { beginSession } from '#platform/auth/sessions.ts'
import type { Given, Someone } from '../../../tests/harness/given.ts'
import { test, type MailHouse } from '../../../tests/mail/mail-house.ts'
import { inbox, markRead } from '../inbox.ts'

// Whoever has seen something in the product needs no mail of it: mailed is what was not seen by then.

const noSession = { secondFactorBy: null, address: '127.0.0.1', userAgent: null }

/** Somebody is in the product at this moment. */
const comesIn = async (who: Someone, mail: MailHouse): Promise<void> => {
  const { db, clock } = mail.sending.ctx
  const session = await beginSession(db, clock.now(), { personId: who.id, ...noSession })
  if (!session) throw new Error('nobody who may sign in')
}
const looksAt = async (who: Someone, { id }: Given): Promise<void> => {
  await markRead(await who.ctx(), { record: id })
}
const replyTo = async (mail: MailHouse, about: Given, who: Someone) =>
  (await mail.deliveries(about)).find(({ person, occasion }) => person === who.id && occasion === 'replied')
const seen = { state: 'dropped', reason: 'The person has seen it in the product.' }

describe('somebody who works in the product', () => {
  test('is mailed nothing of what they have seen there before the minutes were over', async ({
    given,
    house,
    mail,
    clock,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ assignee: agent.id })
    await mail.mailTo(agent)
    await comesIn(agent, mail)
    await house.caller.says('It is the blue one', incident)
    expect(await mail.mailTo(agent)).toEqual([])
    await looksAt(agent, incident)
    await clock.forward('10m')
    expect(await mail.mailTo(agent)).toEqual([])
    expect(await replyTo(mail, incident, agent)).toMatchObject(seen)
  })

  test('gets in one mail all that they have not seen, and what they saw is not in it', async ({
    given,
    house,
    mail,
    clock,
  }) => {
    const lead = await given.person({ role: 'lead' })
    const agent = await given.person({ role: 'agent' })
    const [printer, network, laptop] = [
      await given.incident({ title: 'Printer', assignee: agent.id }),
      await given.incident({ title: 'Network' }),
      await given.incident({ title: 'Laptop', assignee: agent.id }),
    ]
    await mail.mailTo(agent)
    await comesIn(agent, mail)
    await house.caller.says('The blue one', printer)
    await house.caller.says('Any news?', laptop)
    await lead.changes(network, { assignee: agent.id })
    await mail.queue()
    await looksAt(agent, laptop)
    await clock.forward('10m')
    const [together, ...others] = await mail.mailTo(agent)
    expect(others).toEqual([])
    expect(together?.headers.subject).toBe('2 messages')
    expect(together?.text).toContain(printer.number)
    expect(together?.text).toContain(network.number)
    expect(together?.text).not.toContain(laptop.number)
    await clock.forward('1h')
    expect(await mail.mailTo(agent)).toEqual([])
  })

  test('hears at once of what is urgent, and that what they asked for was received', async ({
    given,
    house,
    mail,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ assignee: agent.id, impact: 'high', urgency: 'high' })
    await mail.mailTo(agent)
    await mail.mailTo(house.caller)
    for (const who of [agent, house.caller]) await comesIn(who, mail)
    await house.caller.says('Everything is down', incident)
    expect(await mail.mailTo(agent)).toHaveLength(1)
    await given.incident({ title: 'A keyboard' })
    expect((await mail.mailTo(house.caller)).map(({ headers }) => headers.subject)).toEqual([
      expect.stringContaining('Received: A keyboard'),
    ])
  })
})

test('whoever is not there is mailed at once, and again where they came by when they had left', async ({
  given,
  house,
  mail,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const incident = await given.incident({ assignee: agent.id })
  await mail.mailTo(agent)
  await house.caller.says('Hello?', incident)
  expect(await mail.mailTo(agent)).toHaveLength(1)
  await comesIn(agent, mail)
  await clock.forward('6m')
  await house.caller.says('Are you there?', incident)
  expect(await mail.mailTo(agent)).toHaveLength(1)
})

test('what was seen while a digest or the mail server was waited for is not mailed any more', async ({
  given,
  house,
  mail,
  clock,
}) => {
  const [hourly, waiting] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
  await hourly.changes(hourly, { mailDigest: 'hourly' })
  const incident = await given.incident({ assignee: hourly.id, watchers: [waiting.id] })
  await clock.forward('1h')
  await mail.post()
  mail.server.take(String((await hourly.now()).email))
  await mail.server.stop()
  await house.caller.says('The blue one', incident)
  await mail.post()
  expect(await replyTo(mail, incident, waiting)).toMatchObject({ state: 'deferred', attempts: 1 })
  for (const who of [hourly, waiting]) await looksAt(who, incident)
  await mail.server.start()
  await clock.forward('1h')
  for (const who of [hourly, waiting]) {
    expect(await mail.mailTo(who)).toEqual([])
    expect(await replyTo(mail, incident, who)).toMatchObject(seen)
  }
})

test('looking at it in the moment in which it is mailed leaves nobody with neither, or with two mails', async ({
  given,
  house,
  mail,
  clock,
}) => {
  const agents = await Promise.all([1, 2, 3, 4].map(() => given.person({ role: 'agent' })))
  const incident = await given.incident({ watchers: agents.map(({ id }) => id) })
  await mail.post()
  await house.caller.says('The blue one', incident)
  await mail.queue()
  await Promise.all([mail.post(), ...agents.map((agent) => looksAt(agent, incident))])
  await clock.forward('1h')
  for (const agent of agents) {
    const mails = await mail.mailTo(agent)
    const delivery = await replyTo(mail, incident, agent)
    expect(mails).toHaveLength(delivery?.state === 'sent' ? 1 : 0)
    if (mails.length === 0) expect(delivery).toMatchObject(seen)
    const { data } = await inbox(await agent.ctx(), {})
    expect(data.find(({ record }) => record.id === incident.id)?.readAt).not.toBeNull()
  }
})

test('that somebody else has seen it, or they something else, keeps no mail from them', async ({
  given,
  house,
  mail,
}) => {
  const [agent, other] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
  const incident = await given.incident({ assignee: agent.id, watchers: [other.id] })
  const elsewhere = await given.incident({ assignee: agent.id })
  for (const who of [agent, other]) await mail.mailTo(who)
  await house.caller.says('The blue one', incident)
  await mail.queue()
  await looksAt(other, incident)
  await looksAt(agent, elsewhere)
  expect(await mail.mailTo(agent)).toHaveLength(1)
  expect(await mail.mailTo(other)).toEqual([])
})
