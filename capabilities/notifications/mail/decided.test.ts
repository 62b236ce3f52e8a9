import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

test('whoever asked for an approval is mailed the decision with its reason, in their language, and nobody else', async ({
  given,
  mail,
}) => {
  const agent = await given.person({ role: 'agent' })
  await agent.changes(agent, { language: 'de' })
  const approver = await given.person()
  const incident = await given.incident()
  const about = { type: 'incident', id: incident.id }
  const asks = (title: string) => agent.makes('approval', { title, about, assignee: approver.id })
  const refused = await asks('New laptop?')
  const withdrawn = await asks('New phone?')
  await mail.mailTo(agent)
  await mail.mailTo(approver)
  await approver.does('refuse', refused, { reason: 'Too dear *this* year' })
  await agent.does('withdraw', withdrawn)
  const [told, ...others] = await mail.mailTo(agent)
  expect(others).toEqual([])
  expect(told?.headers.subject).toBe(`[${refused.number}] Abgelehnt: New laptop?`)
  expect(told?.text).toContain('Too dear')
  expect(await mail.mailTo(approver)).toEqual([])
})
