import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../harness/journey.ts'

const seesPeopleAndTeams = async ({ page, opens, staysAccessible }: Visitor): Promise<void> => {
  for (const [address, somebody] of [
    ['/people', 'Anna Sørensen'],
    ['/teams', 'Service desk'],
    ['/roles', 'Service desk agent'],
  ] as const) {
    await opens(address)
    await sees(page.getByRole('link', { name: somebody }))
    await staysAccessible()
  }
}

describe('an administrator', () => {
  test('reads people, teams and roles; a broken condition of a role is refused where it is wrong and changes nothing', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await seesPeopleAndTeams(admin)
    await page.getByRole('link', { name: 'Service desk agent' }).click()
    await sees(page.getByRole('heading', { level: 1, name: /Service desk agent/ }))
    await admin.staysAccessible()
    const before = await admin.asks('GET', page.url().replace(/^.*(?=\/roles)/, ''))
    await page.getByRole('button', { name: 'Edit Grants' }).click()
    const grants = page.getByRole('group', { name: 'Grants', exact: true })
    const rule = grants.getByRole('textbox', { name: 'when' }).first()
    await rule.fill('requester.organisation = = me')
    await rule.press('Control+Enter')
    await sees(grants.getByText(/[Cc]haracter \d+|position \d+|at \d+/))
    await admin.staysAccessible()
    const after = await admin.asks('GET', page.url().replace(/^.*(?=\/roles)/, ''))
    expect(after.json.data).toEqual(before.json.data)
  })

  test('reads who may do what, and an agent does not', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/access')
    await page.getByLabel('Role').selectOption({ label: 'Service desk agent' })
    const agents = page.getByRole('table', { name: 'What the role Service desk agent may do' })
    await sees(
      agents
        .getByRole('row', { name: /^Incident/ })
        .getByText('depends')
        .first(),
    )
    // Steps by the words that stand on their buttons.
    const steps = agents.getByText(/^\d+ steps$/).and(agents.getByLabel(/steps: Incident$/i))
    await steps.click()
    await sees(agents.getByText(/^Start work:/))
    await admin.staysAccessible()
    await page.setViewportSize({ width: 360, height: 740 })
    await sees(agents.getByRole('cell').getByText('Archive', { exact: true }))
    await admin.staysAccessible()
    await page.setViewportSize({ width: 1280, height: 800 })
    const table = await page.request.get('/api/v1/access-matrix?format=csv')
    expect(await table.text()).toContain('service-desk-agent,the desk,incident,remove,never')
    const agent = await visit('agent')
    await agent.opens('/access')
    await sees(agent.page.getByText('Administrators and auditors of the desk read who may do what.'))
    expect(await agent.page.getByRole('link', { name: 'Who may do what' }).count()).toBe(0)
  })

  test('learns which rule decides that a requester may not change an incident', async ({ visit }) => {
    const anna = await visit('hospital')
    const { json } = await anna.asks('POST', '/incidents', { title: 'The lamp flickers' })
    const { number, requester } = json.data as { number: string; requester: string }
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/explain')
    await page.getByLabel('Type').selectOption({ label: 'Incident' })
    await page.getByLabel('To do what').selectOption('work')
    await page.getByLabel('Record').fill(number)
    await page.getByLabel('Person').fill(requester)
    await page.getByRole('button', { name: 'Ask' }).click()
    await sees(page.getByText('No: this is not allowed.'))
    await admin.staysAccessible()
    await page.getByLabel('To do what').selectOption('read')
    await page.getByRole('button', { name: 'Ask' }).click()
    await sees(page.getByText('Yes: this is allowed.'))
    await sees(page.getByRole('table').getByText('requester = me'))

    const karin = await visit('skarholm')
    await karin.opens(`/explain?type=incident&operation=read&id=${number}`)
    await sees(karin.page.getByText('There is nothing here'))
    expect(await karin.page.getByText('The lamp flickers').count()).toBe(0)
  })
})

describe('an API key', () => {
  test('is shown once, works with its scopes only, and not after it was revoked', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/account')
    await page.getByRole('button', { name: 'New API key' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Expires').fill('2031-08-31')
    await dialog.getByLabel('What uses it').fill('Night report')
    await dialog.getByRole('button', { name: 'Create key' }).click()
    await sees(dialog.getByText('It is shown this once only.'))
    await admin.staysAccessible()
    const key = (await dialog.locator('output').textContent()) ?? ''
    await dialog.getByRole('button', { name: 'Done' }).click()
    const call = async (method: string, path: string): Promise<number> => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
      const body = method === 'POST' ? JSON.stringify({ title: 'By a key that only reads' }) : undefined
      return (await fetch(new URL(`/api/v1${path}`, page.url()), { method, headers, body })).status
    }
    expect(await call('GET', '/incidents')).toBe(200)
    expect(await call('POST', '/incidents')).toBe(403)

    await page.reload()
    const line = page.getByRole('listitem').filter({ hasText: 'Night report' })
    // The last day is a day of its owner: the end of one in Greenwich is the next one here.
    await sees(line.getByText(/Read, until 31 Aug 2031/))
    expect(await page.getByText(key).count()).toBe(0)
    await line.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Night report')
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await sees(page.getByRole('listitem').filter({ hasText: 'Night report' }).getByText('revoked'))
    expect(await call('GET', '/incidents')).toBe(401)
    await admin.staysAccessible()
  })
})
