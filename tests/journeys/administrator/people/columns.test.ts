import { expect, onTestFinished } from 'vitest'
import { focusIsSomewhere, picks, presses } from '../../pages/by-keyboard.ts'
import { sees, test } from '../../../harness/journey.ts'
import { startApp } from '../../../harness/running-app.ts'

/** As a spreadsheet writes it in Germany: semicolons, umlauts in one byte, columns called as they are called there. */
const people = {
  name: 'personal.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Vorname;Nachname;E-Mail;Durchwahl;Firma\r\nJörg;Maß;joerg@harbour.example;41;Hafen GmbH\r\nEva;Öl;eva@harbour.example;42;Hafen GmbH\r\n',
    'latin1',
  ),
}

test('the first administrator brings people from a file that nobody made for it, and is led on from step to step', async ({
  visit,
}) => {
  const app = await startApp({ KEELSON_DEMO: 'off' })
  onTestFinished(() => app.stop())
  const ada = await visit(null, { url: app.url })
  const { page, opens, asks, staysAccessible } = ada
  const code = /with the code (\S+)/.exec(app.output())?.[1] ?? ''
  await asks('POST', '/setup', {
    code,
    organisation: 'The lighthouse',
    name: 'Ada Keeper',
    email: 'ada@lighthouse.example',
    password: 'three boats in a row',
  })
  // What is next stands on the page that she begins each day with.
  await opens('/my-work')
  const first = page.getByRole('region', { name: 'First steps' })
  await sees(first.getByText('1 of 7 done'))
  await sees(first.getByText('Next: Teams'))
  await staysAccessible()
  await asks('POST', '/teams', { title: 'First line' })
  await opens('/my-work')
  await sees(first.getByText('Next: People'))
  await first.getByRole('link', { name: 'Import people' }).click()

  await page.locator('input[type=file]').setInputFiles(people)
  const columns = page.getByRole('region', { name: 'Columns' })
  const says = (column: string) => columns.getByRole('combobox', { name: `What “${column}” says` })
  await sees(columns.getByText('joerg@harbour.example · eva@harbour.example'))
  expect(await says('Vorname').inputValue()).toBe('Name')
  expect(await says('Nachname').inputValue()).toBe('Name')
  expect(await says('E-Mail').inputValue()).toBe('E-mail')
  expect(await says('Durchwahl').inputValue()).toBe('')
  await sees(columns.getByText(/^Person: rows are told apart by E-mail/))
  await sees(columns.getByText(/Made where they are not there yet: Organisations/))
  await sees(page.getByText('2 rows of 2 records.', { exact: false }))
  await staysAccessible()
  // Whoever looks for people has them before their eyes, not among two dozen types.
  const rows = columns.getByRole('combobox', { name: 'Each row is' })
  await rows.click()
  const offered = page.locator('[role=option]:visible')
  await sees(offered)
  expect((await offered.allTextContents()).slice(0, 5)).toEqual([
    'Person',
    'Organisation',
    'Site',
    'Team',
    'Service',
  ])
  await rows.press('Escape')
  // What its name does not tell is said by keyboard; what is wrong is told at once.
  await picks(page, says('Durchwahl'), 'Phone')
  await focusIsSomewhere(page)
  await sees(page.getByText('The mapping can be read and fits the file.'))
  await picks(page, says('E-Mail'), 'Location')
  await sees(columns.getByText(/^Nothing tells the rows apart yet/))
  await sees(
    page
      .getByRole('button', { name: 'Start the import' })
      .and(page.locator(':disabled, [aria-disabled=true]')),
  )
  await picks(page, says('E-Mail'), 'E-mail')
  await sees(page.getByText('The mapping can be read and fits the file.'))

  // Whoever wants it otherwise has the same as text, and the way back.
  await presses(page, page.getByRole('button', { name: 'Write it as text' }))
  expect(await page.getByRole('textbox', { name: 'Mapping in YAML' }).inputValue()).toContain('template: "{{Vorname}} {{Nachname}}"') // prettier-ignore
  await presses(page, page.getByRole('button', { name: 'Choose by columns' }))
  expect(await says('Durchwahl').inputValue()).toBe('Phone')
  await page.setViewportSize({ width: 360, height: 740 })
  await staysAccessible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: 'Start the import' }).click()
  await page.getByRole('main').getByRole('link', { name: 'People', exact: true }).click()
  await sees(page.getByRole('link', { name: 'Jörg Maß' }))
  const { json } = await asks('GET', '/people?sort=name')
  expect(json['data']).toMatchObject([
    { name: 'Ada Keeper' },
    { name: 'Eva Öl', phone: '42', email: 'eva@harbour.example' },
    { name: 'Jörg Maß', phone: '41', email: 'joerg@harbour.example' },
  ])
})

test('a file that is no table says what it is, and leads to another', async ({ visit }) => {
  const { page, opens, staysAccessible } = await visit('administrator')
  await opens('/import')
  const buffer = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer })
  await sees(page.getByText(/seems to be no text, or no table/))
  await sees(page.getByText('Export it as CSV with a header.'))
  expect(await page.getByRole('button', { name: 'Start the import' }).count()).toBe(0)
  await staysAccessible()
  await page.getByRole('link', { name: 'Choose another file' }).click()
  await sees(page.getByRole('button', { name: 'Choose a file' }))
})
