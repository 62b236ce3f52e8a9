import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { TypeMeta } from '#contract/api/meta.ts'
import { addressesOfTheRail, faultsInThemes, sees, test, type Visitor } from '../../harness/journey.ts'

const phone = { width: 360, height: 740 }
const desktop = { width: 1280, height: 800 }

/** The addresses of each practice: its list, the form of a new one, and one record. */
const addressesOf = async ({ asks }: Visitor): Promise<readonly string[]> => {
  const types = (await asks('GET', '/meta')).json['types'] as readonly TypeMeta[]
  const found = types
    .filter(({ satellite }) => !satellite)
    .map(async ({ plural, canCreate }) => {
      const { data } = (await asks('GET', `/${plural}?limit=1`)).json as {
        data: readonly { number: string }[]
      }
      const records = data.map(({ number }) => `/${plural}/${number}`)
      return [`/${plural}?sort=-createdAt`, ...(canCreate ? [`/${plural}/new`] : []), ...records]
    })
  return (await Promise.all(found)).flat()
}

/** What is wrong with a page as it stands: faults that axe finds, no heading, and a phone on which all of it moves. */
const faultsOf = async (page: Page, address: string): Promise<readonly string[]> => {
  const faults: string[] = []
  if ((await page.getByRole('heading', { level: 1 }).count()) !== 1) faults.push('not one heading of level 1')
  faults.push(...(await faultsInThemes(page)))
  await page.setViewportSize(phone)
  // What scrolls is within the frame: else the focus may push all of it up, and leave emptiness below. A frame is as high as
  // its window a moment after that has changed.
  const isWithin = await page
    .waitForFunction(() => document.documentElement.scrollHeight <= document.documentElement.clientHeight)
    .then(
      () => true,
      () => false,
    )
  if (!isWithin) faults.push('nothing below the frame on a phone')
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }))
  if (wide > window) faults.push(`${wide} px wide on a phone of ${window}`)
  await page.setViewportSize(desktop)
  return faults.map((fault) => `${address}: ${fault}`)
}

/** The page shows what it is about: nothing in it is still to come, but where bones are what is shown. */
const isWhole = async (page: Page, address: string): Promise<void> => {
  await sees(page.getByRole('heading', { level: 1 }))
  if (address !== '/kit') await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' })
}

/** Goes to each address, and says what is wrong there. */
const faultsAt = async (
  { page, opens }: Visitor,
  addresses: Iterable<string>,
): Promise<readonly string[]> => {
  const faults: string[] = []
  for (const address of addresses) {
    await opens(address)
    await isWhole(page, address)
    faults.push(...(await faultsOf(page, address)))
  }
  return faults
}

describe('every page of the product has a heading, no fault that axe finds in light and dark, and does not move sideways on a phone', () => {
  test('as its administrator sees it', { timeout: 1_200_000 }, async ({ visit }) => {
    const admin = await visit('administrator')
    await admin.opens('/')
    const addresses = new Set([
      ...(await addressesOfTheRail(admin.page)),
      ...(await addressesOf(admin)),
      '/account',
      '/kit',
      '/no-such-page',
      '/no/such/page',
    ])
    expect(addresses.size).toBeGreaterThan(40)
    expect(await faultsAt(admin, addresses)).toEqual([])
  })

  test('as somebody sees it who asks for help', { timeout: 300_000 }, async ({ visit }) => {
    const anna = await visit('hospital')
    const asked = await anna.asks('POST', '/incidents', { title: 'The scale does not print' })
    const { number } = asked.json['data'] as { number: string }
    await anna.opens('/')
    const addresses = new Set([
      '/',
      ...(await addressesOfTheRail(anna.page)),
      '/incidents/new',
      `/incidents/${number}`,
      '/notifications',
      '/account',
    ])
    expect(await faultsAt(anna, addresses)).toEqual([])
  })
})
