import { expect } from 'vitest'
import { test } from '../../../tests/mail/mail-house.ts'

const targets = [
  {
    name: 'resolution',
    kind: 'resolution',
    length: 'duration("PT4H")',
    steps: [{ name: 'late', at: '+PT0S', notify: ['assignee'], message: 'Late' }],
  },
]

test('a breach is mailed while it holds; one that no longer holds is not sent, and the log says why', async ({
  given,
  mail,
  clock,
}) => {
  const service = await given.record('service', { title: 'Promised' })
  const agreement = await given.agreement({
    title: 'Promised',
    appliesTo: 'incident',
    service: service.id,
    targets,
  })
  const agent = await given.person({ role: 'agent' })
  const lead = await given.person({ role: 'administrator' })
  const values = { service: service.id, assignee: agent.id }
  const incidents = [await given.incident(values), await given.incident(values), await given.incident(values)]
  const [late, resolved, prolonged] = incidents
  if (!late || !resolved || !prolonged) throw new Error('three were given')
  await mail.mailTo(agent)
  await mail.server.stop()
  await clock.forward('4h')
  await clock.forward('1m')
  // Everything is queued, and nothing can leave yet.
  await mail.post()
  await agent.does('resolve', resolved, { resolutionCode: (await given.term('resolution-code')).id })
  await mail.server.start()
  await clock.forward('10m')
  const sent = (await mail.mailTo(agent)).map(({ headers }) => headers.subject)
  expect(sent).toEqual([
    expect.stringContaining(`[${late.number}] Late:`),
    expect.stringContaining(`[${prolonged.number}] Late:`),
  ])
  const [dropped] = (await mail.deliveries(resolved)).filter(({ occasion }) => occasion === 'escalated')
  expect(dropped).toMatchObject({
    state: 'dropped',
    reason: 'No longer so: the work has ended.',
    urgent: true,
  })
  // The promise is made longer between the step and the mail: what was late is not.
  const next = await given.incident(values)
  await mail.mailTo(agent)
  await mail.server.stop()
  await clock.forward('4h')
  await clock.forward('1m')
  await mail.post()
  await lead.changes(agreement, { targets: [{ ...targets[0], length: 'duration("P30D")' }] })
  await mail.server.start()
  await clock.forward('10m')
  expect(await mail.mailTo(agent)).toEqual([])
  const [overtaken] = (await mail.deliveries(next)).filter(({ occasion }) => occasion === 'escalated')
  expect(overtaken).toMatchObject({ state: 'dropped', reason: 'No longer so: its clock shows another time.' })
})
