import { expect, onTestFinished } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import { sees, test, type Visitor } from '../../harness/journey.ts'
import { startApp } from '../../harness/running-app.ts'

/** Somebody who has just set an installation up that holds nothing but what comes with the product. */
const firstAdministrator = async (visit: (who: null, options: { url: string }) => Promise<Visitor>) => {
  const app = await startApp({ KEELSON_DEMO: 'off' })
  onTestFinished(() => app.stop())
  const visitor = await visit(null, { url: app.url })
  const code = /with the code (\S+)/.exec(app.output())?.[1] ?? ''
  const { status } = await visitor.asks('POST', '/setup', {
    code,
    organisation: 'The lighthouse',
    name: 'Ada Keeper',
    email: 'ada@lighthouse.example',
    password: 'three boats in a row',
  })
  expect(status).toBeLessThan(300)
  return visitor
}

test(
  'in an empty installation each form says where a missing record is made, and has no fault that axe finds',
  {
    timeout: 600_000,
  },
  async ({ visit }) => {
    const { page, opens, asks, staysAccessible } = await firstAdministrator(visit)
    const types = (await asks('GET', '/meta')).json['types'] as readonly TypeMeta[]
    const makeable = types.filter(({ satellite, canCreate }) => !satellite && canCreate)
    expect(makeable.length).toBeGreaterThan(15)
    const deadEnds: string[] = []
    for (const { plural, label, fields } of makeable) {
      await opens(`/${plural}/new`)
      const main = page.getByRole('main')
      await sees(main.getByRole('button', { name: /^Create / }).or(main.getByLabel('Name').first()))
      for (const { required, kind, target, label: name } of fields) {
        if (!required || !['ref', 'refs'].includes(kind)) continue
        const field = main.getByRole('textbox', { name, exact: true }).first()
        if ((await field.count()) === 0 || (await field.inputValue()) !== '') continue
        await field.click()
        // Not those of another field, which wait unseen.
        const choices = page.locator('[role=option]:visible')
        const none = main.getByText(/^(There are no|No) /)
        await sees(choices.or(none))
        if ((await choices.count()) > 0) continue
        const made = types.find((each) => each.name === target)
        const way = main.getByRole('link', { name: `New ${made?.label.toLowerCase()}` })
        if (made?.canCreate && (await way.count()) === 0) deadEnds.push(`${label}: ${name}`)
        await field.press('Escape')
      }
      await staysAccessible()
    }
    expect(deadEnds).toEqual([])
  },
)

test('a dashboard of an empty installation says that there is nothing to count yet, and blames no filter', async ({
  visit,
}) => {
  const { page, opens, staysAccessible } = await firstAdministrator(visit)
  await opens('/dashboards/service-desk')
  const main = page.getByRole('main')
  await sees(main.getByText('There are no incidents yet; once there are, they are counted here.'))
  await sees(main.getByText('Nothing to show yet: no incidents to count here.'))
  expect(await main.getByText(/fit the .*filter/).count()).toBe(0)
  await staysAccessible()
  await opens('/dashboards/service-desk?last=7')
  await sees(main.getByText('Nothing to show: no incidents fit the period and the filter.'))
  await opens('/dashboards/service-desk')
  await main.getByRole('link', { name: 'New incident' }).click()
  await page.waitForURL(/\/incidents\/new/)
})

test('what was entered waits while the record that it needs is made', async ({ visit }) => {
  const { page, opens } = await firstAdministrator(visit)
  await opens('/service-offerings/new')
  await page.getByLabel('Name').fill('Payroll, with an answer within the hour')
  await page.getByRole('textbox', { name: 'Service', exact: true }).click()
  await page.getByRole('link', { name: 'New service' }).click()
  await page.waitForURL('**/services/new')
  await page.getByLabel('Name').fill('Payroll')
  await page.getByRole('button', { name: 'Create service' }).click()
  await page.waitForURL(/\/services\/SVC\d+/)
  await opens('/service-offerings/new')
  await sees(page.getByText(/Continued from what you typed/))
  await page.getByRole('textbox', { name: 'Service', exact: true }).click()
  await page.getByRole('option', { name: /Payroll/ }).click()
  await page.getByRole('button', { name: 'Create service offering' }).click()
  await page.waitForURL(/\/service-offerings\/OFF\d+/)
})
