import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test } from '../harness/journey.ts'

const sample = join(checkoutFolder, 'tests/import/uci-498/dev_sample_5pct.csv.gz')
const mapping = 'ServiceNow'

describe('the dashboard', () => {
  test('opens behind a figure the list that has exactly as many records', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/dashboards/service-desk')
    const figure = page.getByRole('link', { name: /^Incidents/ }).filter({ hasText: /^\d+$/ })
    await sees(figure)
    await agent.staysAccessible()
    const count = (await figure.first().textContent()) ?? ''
    await figure.first().click()
    await page.waitForURL(/\/incidents/)
    await sees(page.getByText(new RegExp(`^${count} records$`)))
    expect(count).not.toBe('0')
  })
})

describe('an import', () => {
  test('shows what would become of a file before anything is written', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const counted = async (): Promise<unknown> => (await admin.asks('GET', '/incidents/count')).json.count
    const before = await counted()
    await admin.opens('/import')
    await admin.staysAccessible()
    await page.locator('input[type=file]').setInputFiles(sample)
    await page.waitForURL(/\/import\/\w+/)
    await page.getByRole('combobox', { name: 'Shipped mappings' }).click()
    await page.getByRole('option', { name: new RegExp(mapping, 'i') }).click()
    await sees(page.getByText('The mapping can be read and fits the file.'))
    await sees(page.getByRole('table'))
    await admin.staysAccessible()
    await page.getByRole('button', { name: 'Try it first' }).click()
    await sees(page.getByRole('button', { name: 'Try again' }))
    await admin.staysAccessible()
    expect(await counted()).toBe(before)

    const agent = await visit('hospital')
    await agent.opens('/import')
    await sees(agent.page.getByText('You may not import.'))
  })
})
