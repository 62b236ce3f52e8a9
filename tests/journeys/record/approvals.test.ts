import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { tabsTo } from '../pages/by-keyboard.ts'

const reports = async ({ asks }: Visitor, title: string): Promise<string> => {
  const { status, json } = await asks('POST', '/incidents', { title })
  expect(status).toBe(201)
  return (json['data'] as { number: string }).number
}

const asksFor = async ({ page, opens, staysAccessible }: Visitor, incident: string, question: string) => {
  await opens(`/incidents/${incident}`)
  await page.getByRole('link', { name: 'Ask for approval' }).click()
  await page.waitForURL(/\/approvals\/new/)
  await page.getByRole('textbox', { name: /^Question/ }).fill(question)
  await page.getByRole('textbox', { name: /^Approver/ }).fill('Iris')
  await page.getByRole('option', { name: /Iris Maas/ }).click()
  await staysAccessible()
  await page.getByRole('button', { name: 'Create approval' }).click()
  await page.waitForURL(/\/approvals\/APV\d+/)
}

/** Goes from my work to a question, with no pointer. */
const opensQuestion = async ({ page, opens }: Visitor, question: string): Promise<void> => {
  await opens('/my-work')
  const link = page
    .getByRole('list', { name: 'Waiting for your decision' })
    .getByRole('link', { name: question })
  await tabsTo(page, link)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/approvals\/APV\d+/)
}

describe('an approval', () => {
  test('is asked on an incident’s page, waits in my work, and is granted by keyboard', async ({ visit }) => {
    const agent = await visit('agent')
    const lead = await visit('lead')
    const incident = await reports(agent, 'The crane is worn out')
    await asksFor(agent, incident, 'May we hire a crane?')
    await lead.opens('/my-work')
    await sees(lead.page.getByRole('list', { name: 'Waiting for your decision' }))
    await lead.page.keyboard.press('w')
    await lead.page.waitForURL(/\/approvals\/APV\d+/)
    await opensQuestion(lead, 'May we hire a crane?')
    await tabsTo(lead.page, lead.page.getByRole('button', { name: 'Grant', exact: true }))
    await lead.page.keyboard.press('Enter')
    await lead.page.getByRole('dialog').waitFor()
    await lead.staysAccessible()
    await lead.page.keyboard.press('Control+Enter')
    await sees(lead.page.getByRole('main').getByText('Granted').first())
    await lead.staysAccessible()
    await lead.opens('/my-work')
    await lead.page.getByRole('list', { name: 'In your hands' }).waitFor({ state: 'attached' })
    // Neither to be decided nor news: who has been on its page knows of it.
    await lead.page.getByText('May we hire a crane?').first().waitFor({ state: 'detached' })
    await agent.opens(`/incidents/${incident}`)
    const panel = agent.page.getByRole('region', { name: /^Approvals/ })
    await sees(panel.getByText('Granted'))
    await agent.staysAccessible()
  })

  test('is refused by keyboard only with a reason, and can’t be turned afterwards', async ({ visit }) => {
    const agent = await visit('agent')
    const lead = await visit('lead')
    const { page } = lead
    const incident = await reports(agent, 'The crane is worn out again')
    await asksFor(agent, incident, 'May we buy a crane?')
    await opensQuestion(lead, 'May we buy a crane?')
    await tabsTo(page, page.getByRole('main').getByRole('button', { name: 'More actions' }))
    await page.keyboard.press('ArrowDown')
    await page.getByRole('menuitem', { name: 'Refuse' }).waitFor()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.press('Control+Enter')
    await sees(dialog.getByText(/needed|required/i).first())
    await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Hire one')
    await page.keyboard.press('Control+Enter')
    await sees(page.getByRole('main').getByText('Refused').first())
    expect(await page.getByRole('button', { name: 'Grant', exact: true }).count()).toBe(0)
    const [, number = ''] = /(APV\d+)/.exec(page.url()) ?? []
    const again = await lead.asks('POST', `/approvals/${number}/transitions`, { transition: 'grant' })
    expect(again.status).toBe(409)
  })
})
