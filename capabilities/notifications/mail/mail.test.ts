import { describe, expect } from 'vitest'
import { write } from '#engine'
import { test } from '../../../tests/mail/mail-house.ts'
import type { Given, Someone } from '../../../tests/harness/given.ts'
import { noteBounce } from './bounces/bounce.ts'
import { sendMails, sweepMails } from './send.ts'

const waiting = { waitingReason: 'caller', followUpAt: '2099-03-20T08:00:00Z' }

const note = async (who: Someone, about: Given, text: string, mentions: readonly Someone[]) =>
  write(await who.ctx(), {
    kind: 'create',
    type: 'journal-entry',
    values: {
      about: { type: about.type, id: about.id },
      visibility: 'internal',
      text,
      mentions: mentions.map(({ id }) => id),
    },
  })

describe('a requester is mailed', () => {
  test('that it was received, what was replied, that it was resolved, that it goes on', async ({
    given,
    house,
    mail,
  }) => {
    const agent = await given.person({ role: 'agent', name: 'Ada Agent' })
    const code = await given.term('resolution-code')
    const incident = await given.incident({ title: 'Printer is on fire' })
    const [received] = await mail.mailTo(house.caller)
    expect(received?.headers.subject).toBe(`[${incident.number}] Received: Printer is on fire`)
    expect(received?.headers['auto-submitted']).toBe('auto-replied')
    await agent.says('Which **printer**?', incident)
    const [replied] = await mail.mailTo(house.caller)
    expect(replied?.text).toContain('Ada Agent has replied:\n\nWhich **printer**?')
    expect(replied?.html).toContain('<blockquote><p>Which <strong>printer</strong>?</p>')
    expect(replied?.text).toContain(`https://desk.example.org/incidents/${incident.number}`)
    await agent.does('resolve', incident, { resolutionCode: code.id, resolution: 'Put it out.' })
    const [resolved] = await mail.mailTo(house.caller)
    expect(resolved?.headers.subject).toBe(`[${incident.number}] Resolved: Printer is on fire`)
    expect(resolved?.text).toContain('Put it out.')
    await agent.does('reopen', incident)
    expect((await mail.mailTo(house.caller)).map(({ headers }) => headers.subject)).toEqual([
      `[${incident.number}] Reopened: Printer is on fire`,
    ])
    const threads = [received, replied, resolved].map((each) => each?.headers.references)
    expect(new Set(threads)).toEqual(new Set([`<incident.${incident.id}@desk.example.org>`]))
    expect(replied?.headers['in-reply-to']).toBe(threads[0])
  })

  test('nothing of what those who work on it say among themselves', async ({ given, house, mail }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident({ watchers: [house.caller.id] })
    await mail.mailTo(house.caller)
    await note(agent, incident, 'A difficult customer', [house.caller])
    expect(await mail.mailTo(house.caller)).toEqual([])
  })

  test('in their language, and in the words that their organisation has of its own', async ({
    given,
    mail,
  }) => {
    const group = await given.organisation()
    const unit = await given.organisation({ parent: group.id })
    const person = await given.person({ organisation: unit })
    await person.changes(person, { language: 'de', mailReplied: false })
    await given.incident({ requester: person.id, title: 'Störung' })
    expect((await mail.mailTo(person))[0]?.headers.subject).toMatch(/Eingegangen: Störung$/)
    await given.record('mail-template', {
      title: 'Own',
      occasion: 'received',
      language: 'de',
      organisation: group.id,
      subject: 'Angekommen: {{ record.number }}',
      body: 'Danke, {{ person.name }}.',
    })
    const incident = await given.incident({ requester: person.id })
    const [own] = await mail.mailTo(person)
    expect(own?.headers.subject).toBe(`Angekommen: ${incident.number}`)
    expect(own?.text.trim()).toBe(`Danke, ${String((await person.now()).name)}.`)
    await person.changes(person, { language: 'en' })
    await given.incident({ requester: person.id })
    expect((await mail.mailTo(person))[0]?.headers.subject).toMatch(/Received/)
  })
})

describe('those who work are mailed', () => {
  test('what they are given and where they are mentioned, once for one thing', async ({
    given,
    house,
    mail,
  }) => {
    const lead = await given.person({ role: 'lead', name: 'Lea Lead' })
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await lead.changes(incident, { assignee: agent.id })
    const [assigned] = await mail.mailTo(agent)
    expect(assigned?.text).toContain('Lea Lead has assigned this to you.')
    expect(assigned?.text).toContain('Priority: Moderate')
    await note(lead, incident, 'Look at *this*', [agent])
    expect((await mail.mailTo(agent)).map(({ headers }) => headers.subject)).toEqual([
      expect.stringContaining('You are mentioned'),
    ])
    await agent.does('wait', incident, waiting)
    await mail.mailTo(agent)
    // The answer resumes the work: one thing, one mail.
    await house.caller.says('The blue one', incident)
    expect(await mail.mailTo(agent)).toHaveLength(1)
    await mail.post()
    expect(await mail.mailTo(agent)).toEqual([])
  })

  test('not of what they did themselves, nor of what they have switched off', async ({
    given,
    house,
    mail,
  }) => {
    const agent = await given.person({ role: 'agent' })
    const incident = await given.incident()
    await agent.changes(incident, { assignee: agent.id })
    await agent.changes(agent, { mailReplied: false })
    await house.caller.says('Any news?', incident)
    expect(await mail.mailTo(agent)).toEqual([])
  })
})

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

test('a mail that came back is noted by its Message-ID; other notifications change nothing', async ({
  given,
  mail,
}) => {
  const person = await given.person()
  const incident = await given.incident({ requester: person.id })
  const [sent] = await mail.mailTo(person)
  const status = {
    originalMessageId: sent?.headers['message-id'] ?? '',
    status: '5.1.1',
    diagnostic: 'no such user',
  }
  const { ctx } = mail.sending
  expect(await noteBounce(ctx, { ...status, action: 'delayed' })).toBe(0)
  expect(await noteBounce(ctx, { ...status, action: 'failed', status: '4.2.2' })).toBe(0)
  expect(
    await noteBounce(ctx, { ...status, action: 'failed', originalMessageId: 'x" or true or messageId = "' }),
  ).toBe(0)
  expect((await mail.deliveries(incident))[0]).toMatchObject({ state: 'sent' })
  expect(await noteBounce(ctx, { ...status, action: 'failed' })).toBe(1)
  expect(await noteBounce(ctx, { ...status, action: 'failed' })).toBe(0)
  expect((await mail.deliveries(incident))[0]).toMatchObject({
    state: 'bounced',
    answer: '5.1.1 no such user',
  })
})

test('nothing that a person writes becomes a header, markup or another recipient', async ({
  given,
  mail,
}) => {
  const agent = await given.person({ role: 'agent' })
  const person = await given.person()
  const incident = await given.incident({
    requester: person.id,
    title: 'Hello\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>',
    description: '<img src=x onerror=alert(1)> ![pixel](https://evil.example/p.png) [x](javascript:alert(1))',
  })
  await agent.says('{{ 1 + 1 }} </blockquote><script>', incident)
  const mails = await mail.mailTo(person)
  expect(mails).toHaveLength(2)
  for (const { headers, html, to } of mails) {
    expect(headers).not.toHaveProperty('bcc')
    expect(to).toHaveLength(1)
    expect(html).not.toMatch(/<script|<img|href="javascript/i)
  }
  expect(mails[1]?.text).toContain('{{ 1 + 1 }}')
})
