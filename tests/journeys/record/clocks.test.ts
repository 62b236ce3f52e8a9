import { expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const makes = async (
  visitor: Visitor,
  plural: string,
  values: object,
): Promise<{ id: string; number: string }> => {
  const { status, json } = await visitor.asks('POST', `/${plural}`, values)
  expect(status, JSON.stringify(json)).toBe(201)
  return json['data'] as { id: string; number: string }
}

const selfOf = async (visitor: Visitor): Promise<string> => {
  const { json } = await visitor.asks('GET', '/session')
  return (json['person'] as { id: string }).id
}

test('a record says how its clock came to stand, to the second and in the reader’s language, and an agreement whom it tells', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const service = await makes(admin, 'services', { title: 'Explained' })
  const steps = [
    { name: 'soon', at: '75%', notify: ['assignee', 'lead'] },
    { name: 'over', at: '+PT0S', notify: ['lead'] },
  ]
  const target = { name: 'resolution', kind: 'resolution', length: 'duration("PT8H")', steps }
  const agreement = await makes(admin, 'agreements', {
    title: 'Explained in full',
    appliesTo: 'incident',
    service: service.id,
    rank: 1,
    targets: [target],
  })
  await admin.asks('POST', `/agreements/${agreement.id}/transitions`, { transition: 'enforce' })
  await admin.opens(`/agreements/${agreement.number}`)
  await sees(admin.page.getByText(/After 75\s?%: soon · Tells whoever has it and the lead of the team/))
  await sees(admin.page.getByText(/When it is due: over/))

  const agent = await visit('agent')
  const incident = await makes(agent, 'incidents', { title: 'To be explained', service: service.id })
  const { status } = await agent.asks('PATCH', `/incidents/${incident.id}`, { assignee: await selfOf(agent) })
  expect(status).toBe(200)
  await agent.opens(`/incidents/${incident.number}`)
  const clock = agent.page.getByRole('listitem').filter({ hasText: 'Explained in full' })
  await clock.getByText('How it came to this').click()
  await sees(clock.getByText(/^created \(Jonas Falk\)$/))
  await sees(clock.getByText('Together', { exact: true }))
  await agent.staysAccessible()

  const german = await visit('lead', { locale: 'de-DE' })
  await german.opens(`/incidents/${incident.number}`)
  const uhr = german.page.getByRole('listitem').filter({ hasText: 'Explained in full' })
  await sees(uhr.getByRole('heading', { name: 'Lösung' }))
  await uhr.getByText('Wie es dazu kam').click()
  await sees(uhr.getByText(/^angelegt \(Jonas Falk\)$/))
})
