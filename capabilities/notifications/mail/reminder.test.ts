import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

const forCaller = { waitingReason: 'caller', followUpAt: '2099-01-01T00:00:00Z' }

test('whoever is waited for is reminded by a mail, and not of what goes on by the time that it leaves', async ({
  given,
  house,
  mail,
  clock,
}) => {
  const agent = await given.person({ role: 'agent' })
  const [waiting, answered, elsewhere] = [
    await given.incident({ title: 'Badge is lost' }),
    await given.incident(),
    await given.incident(),
  ]
  for (const each of [waiting, answered]) await agent.does('wait', each, forCaller)
  await agent.does('wait', elsewhere, { ...forCaller, waitingReason: 'supplier' })
  await mail.mailTo(house.caller)
  await mail.server.stop()
  await clock.forward('3d')
  // It is queued, and nothing can leave yet.
  await mail.post()
  await agent.does('resume', answered)
  await mail.server.start()
  await clock.forward('10m')
  const sent = await mail.mailTo(house.caller)
  expect(sent.map(({ headers }) => headers.subject)).toEqual([
    `[${waiting.number}] We wait for your answer: Badge is lost`,
  ])
  expect(sent[0]?.text).toContain('we need an answer from you')
  const [dropped] = (await mail.deliveries(answered)).filter(({ occasion }) => occasion === 'reminded')
  expect(dropped).toMatchObject({ state: 'dropped', reason: 'No longer so: nobody waits for an answer.' })
  expect((await mail.deliveries(elsewhere)).filter(({ occasion }) => occasion === 'reminded')).toEqual([])
  await clock.forward('30d')
  expect(await mail.mailTo(house.caller)).toEqual([])
})
