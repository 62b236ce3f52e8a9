import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { checkoutFolder } from '#platform/config.ts'
import { sees, test, type Visitor } from '../../harness/journey.ts'

const sample = join(checkoutFolder, 'tests/import/uci-498/dev_sample_5pct.csv.gz')
const mapping = 'ServiceNow'

type FileToChoose = Parameters<ReturnType<Visitor['page']['locator']>['setInputFiles']>[0]

/** The sample several times over, each time with other numbers: long enough that a stop comes in the midst of it. */
const longFile = async (): Promise<FileToChoose> => {
  const [head = '', ...lines] = gunzipSync(await readFile(sample))
    .toString()
    .trimEnd()
    .split('\n')
  const copies = Array.from({ length: samplesInLongFile }, (_, copy) =>
    lines.map((line) => line.replace(/INC0/, `INC${copy + 1}`)),
  )
  const text = [head, ...copies.flat()].join('\n')
  return { name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
}
const samplesInLongFile = 3
const recordsInLongFile = samplesInLongFile * 1175

/** Waits for the end of long work. */
const seesInTheEnd = (what: Locator): Promise<void> =>
  what.first().waitFor({ state: 'visible', timeout: 240_000 })

/** Uploads a file and chooses the mapping that fits it. */
const uploads = async ({ page, opens }: Visitor, file: FileToChoose = sample): Promise<void> => {
  await opens('/import')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForURL(/\/import\/\w+/)
  await page.getByRole('combobox', { name: 'Shipped mappings' }).click()
  await page.getByRole('option', { name: new RegExp(mapping, 'i') }).click()
  await sees(page.getByText('The mapping can be read and fits the file.'))
}

/** Incidents that are not archived. */
const incidents = async ({ asks }: Visitor): Promise<number> =>
  (await asks('GET', '/incidents/count')).json.count as number

describe('the dashboard', () => {
  test('opens behind a figure the list that has exactly as many records', async ({ visit }) => {
    const agent = await visit('agent')
    const { page } = agent
    await agent.opens('/dashboards/service-desk')
    const figure = page.getByRole('link', { name: /^Incidents/ }).filter({ hasText: /^\d+$/ })
    await sees(figure)
    await agent.staysAccessible()
    for (const name of [/^Period/, /^More$/, /^More of “/]) {
      const button = page.getByRole('main').getByRole('button', { name, expanded: false }).first()
      await button.click()
      await sees(page.getByRole('menu'))
      await agent.staysAccessible()
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'hidden' })
    }
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
    const before = await incidents(admin)
    await admin.opens('/import')
    await admin.staysAccessible()
    await uploads(admin)
    await sees(page.getByRole('table'))
    await admin.staysAccessible()
    await page.getByRole('button', { name: 'Try it first' }).click()
    await sees(page.getByRole('button', { name: 'Try again' }))
    await admin.staysAccessible()
    expect(await incidents(admin)).toBe(before)

    const agent = await visit('hospital')
    await agent.opens('/import')
    await sees(agent.page.getByText('You may not import.'))
    await agent.staysAccessible()
  })

  test(
    'is stopped, goes on where it ended, and is undone as one',
    { timeout: 800_000 },
    async ({ visit }) => {
      const admin = await visit('administrator')
      const { page } = admin
      const before = await incidents(admin)
      await uploads(admin, await longFile())
      await page.getByRole('button', { name: 'Start the import' }).click()
      await page.getByRole('button', { name: 'Stop', exact: true }).click()
      await seesInTheEnd(page.getByText(/^Stopped\. What was imported stays/))
      await admin.staysAccessible()
      const atStop = await incidents(admin)
      expect(atStop).toBeLessThan(before + recordsInLongFile)

      await page.getByRole('button', { name: 'Go on' }).click()
      const sum = page.getByText(/rows read = /)
      await seesInTheEnd(page.getByRole('main').getByRole('link', { name: 'Incidents', exact: true }))
      await sees(sum)
      const [read, ...parts] = ((await sum.textContent()) ?? '').replaceAll(',', '').match(/\d+/g) ?? []
      expect(parts.reduce((total, part) => total + Number(part), 0)).toBe(Number(read))
      expect(await incidents(admin)).toBe(before + recordsInLongFile)
      await admin.staysAccessible()

      const number = /IMP\w+/.exec(page.url())?.[0] ?? ''
      await page.getByRole('button', { name: 'Undo the import' }).click()
      const dialog = page.getByRole('dialog')
      const undo = dialog.getByRole('button', { name: 'Undo the import' })
      await sees(dialog.getByText(/are archived/))
      expect(await undo.isDisabled()).toBe(true)
      await admin.staysAccessible()
      await dialog.getByRole('textbox').fill(number)
      await undo.click()
      await seesInTheEnd(page.getByText('Undone', { exact: true }))
      expect(await incidents(admin)).toBe(before)
      await admin.staysAccessible()
    },
  )
})

test('last quarter under another agreement is replayed, first as it was and then as it would have been, with its records', async ({
  visit,
}) => {
  const henrik = await visit('administrator')
  const { page } = henrik
  const { json } = await henrik.asks('GET', '/agreements?limit=1')
  const [agreement] = json['data'] as readonly { readonly number: string }[]
  const targets = [{ name: 'resolution', kind: 'resolution', length: 'duration("PT1S")' }]
  const proposed = { [agreement?.number ?? '']: { targets } }
  // How it is entered has a journey of its own (administrator/calendars.test.ts).
  const asked = await henrik.asks('POST', '/replays', { title: 'All in a second', proposed })
  expect(asked.status).toBe(201)
  await henrik.opens(`/replays/${(asked.json['data'] as { number: string }).number}`)
  await sees(page.getByText(/All clocks are as recorded: \d+, of records: \d+/))
  await sees(page.getByText(/Under them people would have worked differently/))
  await henrik.staysAccessible()
  await page.getByRole('link', { name: 'Which records' }).click()
  await page.waitForURL(/\/recounts\?/)
  await sees(page.getByRole('gridcell', { name: 'Another length is promised' }))
  await henrik.opens('/dashboards/service-levels')
  await sees(page.getByRole('heading', { name: 'In time by agreement' }))
  await page
    .getByRole('link', { name: /Usual service level/ })
    .first()
    .waitFor()
  await henrik.staysAccessible()
})
