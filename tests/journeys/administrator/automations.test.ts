import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { makes, type Made } from './made.ts'

const automationOf = async (visitor: Visitor, title: string, actions: readonly object[]): Promise<Made> => {
  const filter = encodeURIComponent('key = "service-desk-agent"')
  const roles = await visitor.asks('GET', `/roles?filter=${filter}`)
  const [role] = roles.json['data'] as readonly Made[]
  return makes(visitor, 'automations', { title, appliesTo: 'incident', runsAs: role?.id, actions })
}

describe('an administrator', () => {
  test('says what an automation does without writing JSON', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const automation = await automationOf(admin, 'Say what is stuck', [{ set: { impact: 'high' } }])
    await admin.opens(`/automations/${automation.number}`)
    await sees(page.getByText('It has not been started yet'))
    await page.getByRole('button', { name: 'Edit Actions' }).click()
    const editor = page.getByRole('group', { name: 'Actions', exact: true })
    await editor.getByRole('button', { name: 'Add an action' }).click()
    const second = editor.getByRole('group', { name: 'Action 2' })
    await second.getByRole('textbox', { name: 'What it says' }).fill('Raised by itself')
    await admin.staysAccessible()
    await second.getByRole('textbox', { name: 'What it says' }).press('Control+Enter')
    await sees(page.getByText('Raised by itself'))
    await expect
      .poll(async () => {
        const { json } = await admin.asks('GET', `/automations/${automation.number}`)
        return (json['data'] as { actions: readonly object[] }).actions
      })
      .toEqual([{ set: { impact: 'high' } }, { message: 'Raised by itself' }])
  })

  test('lets a step of an agreement start an automation, and sees what came of it', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const actions = [{ set: { impact: 'high' } }, { message: 'Raised by itself' }]
    const automation = await automationOf(admin, 'Raise what is stuck', actions)
    const service = await makes(admin, 'services', { title: 'Automated doors' })
    const steps = [{ name: 'soon', at: '0%', start: automation.id }]
    const agreement = await makes(admin, 'agreements', {
      ...{ title: 'Doors open', appliesTo: 'incident', service: service.id, rank: 0 },
      targets: [{ name: 'resolution', kind: 'resolution', length: 'duration("PT8H")', steps }],
    })
    await admin.asks('POST', `/agreements/${agreement.id}/transitions`, { transition: 'enforce' })
    await admin.opens(`/agreements/${agreement.number}`)
    await sees(page.getByText('starts an automation'))
    await page.getByRole('button', { name: 'Edit Targets' }).click()
    await page.getByText('What happens on the way').click()
    const started = page.getByLabel('Starts the automation', { exact: true })
    await sees(started)
    await expect.poll(() => started.inputValue()).toBe('Raise what is stuck')

    const incident = await makes(admin, 'incidents', { title: 'The door is stuck', service: service.id })
    const runs = page.getByRole('region', { name: 'Runs' })
    await expect
      .poll(async () => {
        const { json } = await admin.asks('GET', `/incidents/${incident.id}`)
        return (json['data'] as { impact: string }).impact
      })
      .toBe('high')
    await admin.opens(`/automations/${automation.number}`)
    await sees(runs.getByRole('listitem').filter({ hasText: incident.number }).filter({ hasText: 'Done' }))
    await admin.staysAccessible()
  })
})

test('whoever works on a record starts from its menu what an administrator allows, and is told what came of it', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const automation = await automationOf(admin, 'Raise it now', [{ set: { impact: 'high' } }])
  const allowed = await admin.asks('PATCH', `/automations/${automation.id}`, { byHand: true })
  expect(allowed.status, JSON.stringify(allowed.json)).toBe(200)
  const agent = await visit('agent')
  const { page } = agent
  const incident = await makes(agent, 'incidents', { title: 'The gate is stuck' })
  await agent.opens(`/incidents/${incident.number}`)
  await page.getByRole('main').getByRole('button', { name: 'More actions' }).first().click()
  const entry = page.getByRole('menuitem', { name: 'Raise it now' })
  await sees(entry)
  await agent.staysAccessible()
  await entry.press('Enter')
  await sees(page.getByText('“Raise it now” has run.'))
  await expect
    .poll(async () => {
      const found = await agent.asks('GET', `/incidents/${incident.id}`)
      return (found.json['data'] as { impact: string }).impact
    })
    .toBe('high')
})
