import { describe, expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

const makes = async (
  visitor: Visitor,
  plural: string,
  values: object,
): Promise<{ id: string; number: string }> => {
  const { status, json } = await visitor.asks('POST', `/${plural}`, values)
  expect(status, JSON.stringify(json)).toBe(201)
  return json['data'] as { id: string; number: string }
}

describe('an administrator', () => {
  test('declares an outage from a service’s page, and reads there what it took', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const service = await makes(admin, 'services', { title: 'Badge printing' })
    const objective = await makes(admin, 'service-level-objectives', {
      title: 'Badges at once',
      service: service.id,
      objective: '99',
    })
    await admin.opens(`/services/${service.number}`)
    await page.getByRole('link', { name: 'Declare an outage' }).click()
    await page.getByLabel('What happened').fill('The printer has no ink')
    expect(page.url()).toContain(service.id)
    await makes(admin, 'outages', {
      title: 'The printer has no ink',
      service: service.id,
      beganAt: hoursAgo(4),
    })
    await expect
      .poll(async () => {
        const { json } = await admin.asks('GET', `/service-level-objectives/${objective.number}`)
        return (json['data'] as { level: string | null }).level
      })
      .toBe('burning')
    await admin.opens(`/services/${service.number}`)
    await sees(page.getByText('Down now:'))
    const months = page.getByRole('table', { name: /promised/ })
    await sees(months)
    await sees(page.getByText('Mean time to restore (MTTR)'))
    // Of a budget of 1 % of 30 days 4 hours are spent.
    await sees(page.getByText(/^3\sh\S* .* of 7\sh\S* 12\sm\S* left$/))
  })

  test('edits what an agreement promises without writing JSON, and is told what it can’t carry', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' }]
    const slow = { title: 'Slow supplier', kind: 'contract', appliesTo: 'incident', targets }
    const carrier = await makes(admin, 'agreements', slow)
    await admin.asks('POST', `/agreements/${carrier.id}/transitions`, { transition: 'enforce' })
    const values = { title: 'Quick promise', appliesTo: 'incident', targets, carriedBy: [carrier.id] }
    const agreement = await makes(admin, 'agreements', values)
    await admin.opens(`/agreements/${agreement.number}`)
    await sees(page.getByText('Draft').first())
    await page.getByRole('button', { name: 'Edit Targets' }).click()
    const editor = page.getByRole('group', { name: 'Targets', exact: true })
    await editor.getByRole('textbox', { name: 'Time', exact: true }).fill('2h')
    await editor.getByText('When its clock runs').click()
    await editor.getByRole('textbox', { name: 'Pauses while' }).fill('nonsense = 1')
    await sees(editor.getByText(/nonsense/).last())
    await admin.staysAccessible()
    const pauses = editor.getByRole('textbox', { name: 'Pauses while' })
    await pauses.fill('')
    await pauses.pressSequentially('waitingR')
    await sees(page.getByRole('option', { name: /waitingReason/ }))
    await pauses.press('Enter')
    expect(await pauses.inputValue()).toBe('waitingReason')
    await pauses.fill('state = "waiting"')
    await editor.getByText('What happens on the way').click()
    await editor.getByRole('button', { name: 'Add a step' }).click()
    await editor.getByRole('combobox', { name: 'Takes the step' }).selectOption({ label: 'Start work' })
    await editor.getByRole('combobox', { name: 'Set a field' }).selectOption({ label: 'Priority by hand' })
    await sees(editor.getByText('Priority by hand'))
    await sees(editor.getByText('Tells the team'))
    await sees(editor.getByText('Tells everybody of the role'))
    await admin.staysAccessible()
    await pauses.press('Control+Enter')
    await sees(page.getByText(/may be done .* too late/))
    const saved = await admin.asks('GET', `/agreements/${agreement.number}`)
    expect((saved.json['data'] as { targets: object }).targets).toMatchObject([
      {
        pause: 'state = "waiting"',
        steps: [{ move: 'start', set: { priorityOverride: expect.any(String) } }],
      },
    ])
    await admin.opens('/unsupported-promises')
    await sees(page.getByRole('heading', { name: /Quick promise/ }))
    await sees(page.getByText(/Cheapest remedy/).first())
    await admin.staysAccessible()
  })

  test('chooses of which records an agreement is, and ends one in force by no button that stands there by itself', async ({
    visit,
  }) => {
    const admin = await visit('administrator')
    const { page } = admin
    await admin.opens('/agreements/new')
    await page.getByRole('combobox', { name: /^Type of the records/ }).click()
    const offered = await page.getByRole('option').allTextContents()
    expect(offered).toContain('Incident')
    expect(offered).not.toContain('incident')
    await page.keyboard.press('Escape')
    const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT8H")' }]
    const made = await makes(admin, 'agreements', { title: 'Ends some day', appliesTo: 'incident', targets })
    await admin.opens(`/agreements/${made.number}`)
    const header = page.locator('article > header')
    await sees(header.getByRole('button', { name: 'Put in force' }))
    await admin.asks('POST', `/agreements/${made.id}/transitions`, { transition: 'enforce' })
    await sees(header.getByText('In force', { exact: true }))
    await header.getByRole('button', { name: 'Put in force' }).waitFor({ state: 'detached' })
    expect(await header.getByRole('button', { name: 'End', exact: true }).count()).toBe(0)
    await header.getByRole('button', { name: 'More actions' }).click()
    await sees(page.getByRole('menuitem', { name: /^End/ }))
  })

  test('changes a decision table by keys, and is told which case no rule covers', async ({ visit }) => {
    const admin = await visit('administrator')
    const { page } = admin
    const table = {
      hitPolicy: 'unique',
      inputs: [{ label: 'Impact', expression: 'impact' }],
      outputs: [{ name: 'time', label: 'Time' }],
      rules: [{ when: ['"high"'], then: ['duration("PT1H")'] }],
    }
    const made = await makes(admin, 'decision-tables', {
      title: 'By impact',
      key: 'journey-by-impact',
      appliesTo: 'incident',
      table,
    })
    await admin.opens(`/decision-tables/${made.number}`)
    await page.getByRole('button', { name: 'Edit Table' }).click()
    const editor = page.getByRole('group', { name: 'Table', exact: true })
    const first = editor.getByRole('textbox', { name: 'Rule 1, cell 1' })
    await first.press('Enter')
    await editor.getByRole('textbox', { name: 'Rule 2, cell 1' }).fill('"medium"')
    await editor.getByRole('textbox', { name: 'Rule 2, cell 2' }).fill('duration("PT4H")')
    await sees(editor.getByText(/No row applies to 1 case/))
    await admin.staysAccessible()
    await editor.getByRole('textbox', { name: 'Rule 2, cell 2' }).press('Control+Enter')
    await expect
      .poll(async () => {
        const { json } = await admin.asks('GET', `/decision-tables/${made.number}`)
        return (json['data'] as { table: { rules: object[] } }).table.rules.length
      })
      .toBe(2)
  })
})
