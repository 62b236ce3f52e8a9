import { describe, expect } from 'vitest'
import type { Given } from '../../../tests/harness/given.ts'
import { test } from '../../../tests/mail/mail-house.ts'
import { sendMails, sweepMails } from './send.ts'

describe('what a mail says is so when it leaves', () => {
  test('an assignment that was taken back is not sent, and the log says why', async ({ given, mail }) => {
    const lead = await given.person({ role: 'lead' })
    const [first, second] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const incident = await given.incident()
    await lead.changes(incident, { assignee: first.id })
    await mail.queue()
    await lead.changes(incident, { assignee: second.id })
    expect(await mail.mailTo(first)).toEqual([])
    const log = await mail.deliveries(incident)
    expect(log.find(({ person }) => person === first.id)).toMatchObject({
      state: 'dropped',
      reason: 'No longer so: it is assigned to somebody else.',
    })
  })

  test('what somebody may not read any more does not reach them', async ({ given, mail }) => {
    const lead = await given.person({ role: 'lead' })
    const [agent, watcher] = [await given.person({ role: 'agent' }), await given.person({ role: 'agent' })]
    const incident = await given.incident({ watchers: [watcher.id], assignee: lead.id })
    await mail.post()
    await agent.says('A secret', incident)
    await mail.queue()
    await lead.changes(incident, { restricted: true, visibleTo: [lead.id] })
    expect(await mail.mailTo(watcher)).toEqual([])
    const log = await mail.deliveries(incident)
    expect(log.find(({ person }) => person === watcher.id)).toMatchObject({
      state: 'dropped',
      reason: 'The person may not read it.',
    })
    const reads = await mail.sending.ctx.db.query({
      text: `select operation from read_log where operation = 'sendMail'`,
    })
    // The lead and the caller, who are named on it, got it: that stands in the read log.
    expect(reads.length).toBeGreaterThan(0)
  })

  test('whoever has left gets none, nor whoever has no address', async ({ given, mail }) => {
    const agent = await given.person({ role: 'agent' })
    const [leaver, nameless] = [await given.person(), await given.person()]
    const mine = await given.incident({ requester: leaver.id })
    const theirs = await given.incident({ requester: nameless.id })
    await mail.queue()
    const administrator = await given.person({ role: 'administrator' })
    await administrator.does('leave', leaver)
    await administrator.changes(nameless, { email: null })
    await agent.reads(mine)
    await mail.post()
    expect((await mail.deliveries(mine))[0]).toMatchObject({
      state: 'dropped',
      reason: 'The person has left.',
    })
    expect((await mail.deliveries(theirs))[0]).toMatchObject({
      state: 'dropped',
      reason: 'The person has no e-mail address.',
    })
  })
})

describe('the mail server', () => {
  test('that is away delays and loses nothing: each mail goes out once, work goes on meanwhile', async ({
    given,
    house,
    mail,
    clock,
  }) => {
    await mail.post()
    mail.server.take(String((await house.caller.now()).email))
    await mail.server.stop()
    const incidents = [await given.incident(), await given.incident(), await given.incident()]
    expect(await mail.mailTo(house.caller)).toEqual([])
    const [waitingOne] = await mail.deliveries(incidents[0] as Given)
    expect(waitingOne).toMatchObject({ state: 'deferred', attempts: 1 })
    expect(String(waitingOne?.answer)).toContain('ECONNREFUSED')
    // Six days, more than any message is tried for that a server has refused.
    for (let hour = 0; hour < 6; hour++) {
      await clock.forward('1d')
      await mail.post()
    }
    await mail.server.start()
    await clock.forward('10m')
    const arrived = await mail.mailTo(house.caller)
    expect(arrived.filter(({ headers }) => headers.subject?.includes('Received'))).toHaveLength(3)
    expect((await mail.deliveries(incidents[0] as Given))[0]).toMatchObject({ state: 'sent', attempts: 8 })
    await clock.forward('1d')
    expect(
      (await mail.mailTo(house.caller)).filter(({ headers }) => headers.subject?.includes('Received')),
    ).toEqual([])
  })

  test('that says "later" is asked again after longer and longer pauses, and given up after five days', async ({
    given,
    mail,
    clock,
  }) => {
    const person = await given.person()
    mail.server.refuse(450)
    const incident = await given.incident({ requester: person.id })
    await mail.post()
    const [first] = await mail.deliveries(incident)
    expect(first).toMatchObject({ state: 'deferred', attempts: 1 })
    expect(String(first?.answer)).toMatch(/^450 .*not now/)
    const pauses: number[] = []
    for (let tries = 0; tries < 6 * 6; tries++) {
      const [before] = await mail.deliveries(incident)
      await clock.forward('4h')
      await mail.post()
      const [after] = await mail.deliveries(incident)
      if (before?.sendAt !== after?.sendAt)
        pauses.push(Date.parse(String(after?.sendAt)) - Date.parse(clock.now()))
    }
    mail.server.refuse(null)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect((await mail.deliveries(incident))[0]).toMatchObject({
      state: 'failed',
      reason: 'Not taken for five days.',
    })
  })

  test('that says "never" is not asked again, until an administrator asks for it', async ({
    given,
    mail,
    clock,
  }) => {
    const person = await given.person()
    const administrator = await given.person({ role: 'administrator' })
    mail.server.refuse(550)
    const incident = await given.incident({ requester: person.id })
    await mail.post()
    mail.server.refuse(null)
    const [failed] = await mail.deliveries(incident)
    expect(failed).toMatchObject({ state: 'failed', attempts: 1 })
    await clock.forward('1d')
    expect(await mail.mailTo(person)).toEqual([])
    await administrator.does('retry', { type: 'mail-delivery', id: String(failed?.id) } as Given)
    await clock.forward('1m')
    await sweepMails(mail.sending)
    expect(await mail.mailTo(person)).toHaveLength(1)
  })

  test('whose answer is lost gets the same Message-ID again', async ({ given, mail, clock }) => {
    const person = await given.person()
    mail.server.loseAnswers(true)
    const incident = await given.incident({ requester: person.id })
    await mail.post()
    mail.server.loseAnswers(false)
    expect((await mail.deliveries(incident))[0]).toMatchObject({ state: 'deferred' })
    await clock.forward('1m')
    const ids = (await mail.mailTo(person)).map(({ headers }) => headers['message-id'])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
    expect((await mail.deliveries(incident))[0]).toMatchObject({ state: 'sent', messageId: ids[0] })
  })
})

test('a job that is done twice sends once, and one that was lost is made again', async ({
  given,
  mail,
  clock,
}) => {
  const person = await given.person()
  await given.incident({ requester: person.id })
  await mail.queue()
  mail.forgetJobs()
  await clock.forward('2m')
  expect(await sweepMails(mail.sending)).toBe(1)
  await mail.post()
  const job = mail.jobs().at(-1)
  if (job) await sendMails(mail.sending, job)
  expect(await mail.mailTo(person)).toHaveLength(1)
  expect(await sweepMails(mail.sending)).toBe(0)
})
