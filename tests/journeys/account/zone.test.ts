import { expect } from 'vitest'
import { sees, test, type Visitor } from '../../harness/journey.ts'

interface Self {
  readonly id: string
  readonly timeZone: string | null
}

const self = async ({ asks }: Visitor): Promise<Self> =>
  (await asks('GET', '/session')).json['person'] as Self

const liesIn = async (visitor: Visitor, timeZone: string | null): Promise<void> => {
  const { id } = await self(visitor)
  const { json } = await visitor.asks('GET', `/people/${id}`)
  const { version } = json['data'] as { version: number }
  const { status } = await visitor.asks('PATCH', `/people/${id}`, { timeZone, version })
  expect(status).toBe(200)
}

test('who has no time zone yet is given the browser’s by the first page, and who has one keeps it', async ({
  visit,
}) => {
  const karin = await visit('skarholm', { timezoneId: 'Pacific/Auckland' })
  const { timeZone: before } = await self(karin)
  try {
    await liesIn(karin, null)
    expect((await self(karin)).timeZone).toBe(null)
    await karin.opens('/help')
    await expect.poll(async () => (await self(karin)).timeZone, { timeout: 15_000 }).toBe('Pacific/Auckland')

    const abroad = await visit('skarholm', { timezoneId: 'America/Lima' })
    await abroad.opens('/account')
    const zone = abroad.page.getByRole('combobox', { name: 'Time zone' })
    await expect.poll(() => zone.inputValue()).toBe('Pacific/Auckland')
    expect((await self(abroad)).timeZone).toBe('Pacific/Auckland')
  } finally {
    await liesIn(karin, before)
  }
})

test('whoever sits in Kolkata is given the name of today, whatever the browser calls it, and finds it by the old one', async ({
  visit,
}) => {
  const karin = await visit('skarholm', { timezoneId: 'Asia/Calcutta' })
  const { timeZone: before } = await self(karin)
  try {
    await liesIn(karin, null)
    await karin.opens('/account')
    await expect.poll(async () => (await self(karin)).timeZone, { timeout: 15_000 }).toBe('Asia/Kolkata')
    await karin.opens('/account')
    const zone = karin.page.getByRole('combobox', { name: 'Time zone' })
    await expect.poll(() => zone.inputValue(), { timeout: 15_000 }).toBe('Asia/Kolkata')
    await zone.fill('kathm')
    await sees(karin.page.getByRole('option', { name: 'Asia/Kathmandu' }))
    await zone.fill('kiev')
    await sees(karin.page.getByRole('option', { name: 'Europe/Kyiv' }))
    const offered = karin.page.getByRole('listbox', { name: 'Time zone' }).getByRole('option')
    expect(await offered.count()).toBe(1)
  } finally {
    await liesIn(karin, before)
  }
})

test('a new rota begins with the time zone of whoever makes it, and offers the others as one types', async ({
  visit,
}) => {
  const admin = await visit('administrator')
  const { page } = admin
  const { timeZone } = await self(admin)
  await admin.opens('/rotas/new')
  const zone = page.getByRole('combobox', { name: 'Time zone' })
  await sees(zone)
  expect(await zone.inputValue()).toBe(timeZone)
  await zone.fill('auck')
  await page.keyboard.press('ArrowDown')
  await sees(page.getByRole('option', { name: 'Pacific/Auckland' }))
  await admin.staysAccessible()
  await page.keyboard.press('Enter')
  await expect.poll(() => zone.inputValue()).toBe('Pacific/Auckland')
})
