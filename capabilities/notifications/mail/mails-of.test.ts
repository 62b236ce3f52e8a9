import { describe, expect } from 'vitest'
import { write } from '#engine'
import type { Given, Someone } from '../../../tests/harness/given.ts'
import { test } from '../../../tests/mail/mail-house.ts'

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
