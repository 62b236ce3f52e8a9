import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

test('a German mail has the German words of states, choices, types, targets and of what a clock says by itself', async ({
  given,
  house,
  mail,
  clock,
}) => {
  const words =
    '{{ record.type }}|{{ record.state }}|{{ record.priority }}|{{ clock.target }}|{{ entry.text }}'
  await given.record('mail-template', {
    title: 'Own words',
    occasion: 'escalated',
    language: 'de',
    organisation: house.own.id,
    subject: '{{ record.number }}',
    body: words,
  })
  const service = await given.record('service', { title: 'Promised' })
  const steps = [{ name: 'half', at: '50%', notify: ['assignee'] }]
  const target = { name: 'resolution', kind: 'resolution', length: 'duration("PT4H")', steps }
  await given.agreement({ title: 'Promised', service: service.id, targets: [target] })
  const agent = await given.person({ role: 'agent' })
  await agent.changes(agent, { language: 'de' })
  const values = { service: service.id, assignee: agent.id, impact: 'high', urgency: 'high' }
  const incident = await given.incident(values)
  await agent.does('start', incident)
  await mail.mailTo(agent)
  await clock.forward('2h')
  const [half] = await mail.mailTo(agent)
  expect(half?.text.trim()).toBe(
    `Incident|In Arbeit|Kritisch|Lösung|Lösung von ${incident.number}: 50 % der Zeit sind vergangen.`,
  )
})
